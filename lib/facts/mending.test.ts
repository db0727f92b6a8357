import { describe, expect, it } from 'vitest';
import type { Role } from '../model/conversation';
import { Ledger } from './ledger';
import { MessageFacts } from './message-facts';

/** The ledger after a chat, each message as who said it and what. */
function chat(...said: readonly (readonly [Role, string])[]): Ledger {
  const ledger = new Ledger();
  for (const [place, [role, text]] of said.entries())
    ledger.append(
      new MessageFacts(
        { id: `m${place}`, role, atMs: place, text, pictures: [], cards: [], note: false },
        null,
      ),
    );
  return ledger;
}

const steps = (ledger: Ledger): readonly string[] =>
  ledger.mending.done.map(({ step, said }) => `${step} ${said.messageId}`);
const events = (ledger: Ledger): readonly string[] =>
  ledger.trust.events.map(({ kind, topic }) => (topic === null ? kind : `${kind} ${topic}`));

describe('a repair', () => {
  it('is told step by step from what was sent', () => {
    const ledger = chat(
      ['customer', '这个收款码怎么是个人的？'],
      ['agent', '对不起，是我发错了，请不要付那个码。'],
      ['agent', '您不用急，不买也没关系。'],
    );
    expect(steps(ledger)).toEqual(['name m1', 'take-back m1', 'facts m1', 'choice m2']);
    expect(ledger.mending.pushed).toEqual([]);
  });

  it('begins anew with the next doubt', () => {
    const ledger = chat(
      ['customer', '这个收款码怎么是个人的？'],
      ['agent', '对不起，是我发错了，请不要付那个码。'],
      ['customer', '这店跟我之前买的不是一家吧，是你们的店吗？'],
    );
    expect(steps(ledger)).toEqual([]);
  });

  it('is no repair while it pushes', () => {
    const ledger = chat(
      ['customer', '这个收款码怎么是个人的？'],
      ['agent', '在吗？活动今晚就截止了，您赶紧下单吧'],
    );
    expect(ledger.mending.pushed.map(({ messageId }) => messageId)).toEqual(['m1']);
  });
});

describe('the timeline', () => {
  it('ends a doubt with the fact that answers it', () => {
    const ledger = chat(
      ['customer', '你们靠谱吗，这钱是付给谁的？'],
      ['agent', '收款方是岭上柑茶业有限公司，付款页能看到。'],
    );
    expect(events(ledger)).toEqual(['steady', 'doubtful payment', 'repaired payment']);
  });

  it('ends a doubt about two prices with the reason', () => {
    const ledger = chat(
      ['customer', '小青柑多少钱'],
      ['agent', '128元'],
      ['agent', '给您123元'],
      ['agent', '对不起，刚才128元我报错了，123元才是老客价'],
    );
    expect(events(ledger)).toEqual(['steady', 'doubtful price', 'repaired price']);
  });
});
