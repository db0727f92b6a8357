import { describe, expect, it } from 'vitest';
import { Judge } from '../engine/judge';
import type { Message, Role } from '../model/conversation';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { indexPolicy } from '../policy/shop-index';
import type { Rule } from '../rules/rule';
import { CoachSession } from './session';

/** Finds the word it is named after, at its severity. */
const wordRule = (id: string, severity: Rule['severity']): Rule => ({
  id,
  tier: 'P1',
  order: 1,
  severity,
  status: 'proven',
  needs: [],
  check: ({ draft }) => {
    const start = draft.reading.text.indexOf(id);
    return start === -1 ? [] : [{ spans: [{ start, end: start + id.length }] }];
  },
});

const RULES = [
  { ...wordRule('machine', 'warning'), automated: true as const },
  wordRule('grave', 'critical'),
  wordRule('doubtful', 'warning'),
  wordRule('hint', 'advice'),
];
const NOW = 1_000_000;

function newSession(): CoachSession {
  let ids = 0;
  const judge = new Judge({ shop: null, profile: null, console: { id: 'test', privateDomain: true } }, RULES);
  return new CoachSession(judge, () => `id-${++ids}`);
}

const say = (text: string, role: Role = 'agent', id = text): Message => ({
  id,
  role,
  atMs: NOW,
  text,
  pictures: [],
  cards: [],
  note: false,
});

const draft = (text: string): Message => say(text, 'agent', 'draft');

/** Types a draft: judged and shown, as the page does. */
function type(session: CoachSession, text: string): void {
  session.show(session.verdict(draft(text), NOW).findings);
}

describe('a send', () => {
  it('is held for a critical finding, passes once released, and is held again when the words change', () => {
    const session = newSession();
    expect(session.decide(draft('a grave word'), NOW)).toBe('hold');
    session.release(draft('a grave word'), { choice: 'approved', words: '' });
    expect(session.decide(draft('a grave word'), NOW)).toBe('pass');
    expect(session.decide(draft('another grave word'), NOW)).toBe('hold');
  });

  it('is not held for an alarm of the clock, nor when nothing is written', () => {
    const late: Rule = { ...wordRule('late', 'critical'), clock: true, check: () => [{}] };
    const judge = new Judge({ shop: null, profile: null, console: { id: 'test', privateDomain: true } }, [
      ...RULES,
      late,
    ]);
    const session = new CoachSession(judge, () => 'id');
    expect(session.verdict(draft(''), NOW).findings.map(({ rule }) => rule)).toEqual(['late']);
    expect(session.decide(draft(''), NOW)).toBe('pass');
    expect(session.decide(draft('fine'), NOW)).toBe('pass');
    expect(session.decide(draft('grave'), NOW)).toBe('hold');
  });

  it('passes with warnings and advice, and always for a note', () => {
    const session = newSession();
    expect(session.decide(draft('doubtful hint'), NOW)).toBe('pass');
    expect(session.decide({ ...draft('grave'), note: true }, NOW)).toBe('pass');
  });
});

describe('what became of a warning', () => {
  const settledAfter = (work: (session: CoachSession) => string) => {
    const session = newSession();
    session.update([say('hello', 'customer')], NOW);
    const sent = work(session);
    return session
      .update([say('hello', 'customer'), say(sent)], NOW)
      .map(({ shown, outcome, sent: message }) => [
        shown.id,
        shown.finding.rule,
        outcome,
        message?.text ?? null,
      ]);
  };

  it('changed: the words are gone when the message leaves; nothing of the draft is kept', () => {
    expect(
      settledAfter((session) => {
        type(session, 'a grave word');
        type(session, 'a fine word');
        session.decide(draft('a fine word'), NOW);
        return 'a fine word';
      }),
    ).toEqual([['id-1', 'grave', 'changed', null]]);
  });

  it('remedy: the agent took the sentence offered', () => {
    expect(
      settledAfter((session) => {
        type(session, 'grave');
        session.takeRemedy('grave');
        session.decide(draft('better'), NOW);
        return 'better';
      }),
    ).toEqual([['id-1', 'grave', 'remedy', null]]);
  });

  it('sent with a reason, beside a warning that was sent anyway', () => {
    expect(
      settledAfter((session) => {
        type(session, 'grave and doubtful');
        session.release(draft('grave and doubtful'), { choice: 'approved', words: '' });
        session.decide(draft('grave and doubtful'), NOW);
        return 'grave and doubtful';
      }),
    ).toEqual([
      ['id-1', 'grave', 'sent-with-reason', 'grave and doubtful'],
      ['id-2', 'doubtful', 'sent-anyway', 'grave and doubtful'],
    ]);
  });

  it('not held: the message left by a way the gate does not see', () => {
    expect(settledAfter(() => 'a grave word')).toEqual([['id-1', 'grave', 'not-held', 'a grave word']]);
  });

  it('withdrawn: the conversation was left without sending', () => {
    const session = newSession();
    type(session, 'grave');
    expect(session.close().map(({ outcome, sent }) => [outcome, sent])).toEqual([['withdrawn', null]]);
    expect(session.close()).toEqual([]);
  });

  it('keeps one identity while the words change under the same rule', () => {
    expect(
      settledAfter((session) => {
        for (const text of ['doubtful', 'more doubtful', 'most doubtful']) type(session, text);
        session.decide(draft('most doubtful'), NOW);
        return 'most doubtful';
      }),
    ).toEqual([['id-1', 'doubtful', 'sent-anyway', 'most doubtful']]);
  });
});

describe('what is fresh', () => {
  it('is an agent message that the page confirms after it shows the answer', () => {
    const session = newSession();
    session.update([say('hello', 'customer')], NOW);
    session.update([say('hello', 'customer'), say('and?', 'customer')], NOW);
    const settled = session.update([say('hello', 'customer'), say('grave'), say('and?', 'customer')], NOW);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['not-held']);
    expect(session.judge.ledger.count).toBe(3);
  });

  it('is the first message of a conversation when it passed the gate, and not when the page loads it', () => {
    const opening = newSession();
    opening.update([], NOW);
    opening.decide(draft('doubtful'), NOW);
    expect(opening.update([say('doubtful')], NOW)).toHaveLength(1);
    const loaded = newSession();
    loaded.update([], NOW);
    expect(loaded.update([say('doubtful')], NOW)).toEqual([]);
  });
});

describe('history', () => {
  it('is read, not logged: neither what was there at first nor what is loaded above', () => {
    const session = newSession();
    expect(session.update([say('grave', 'agent', 'm2')], NOW)).toEqual([]);
    expect(session.update([say('grave', 'agent', 'm1'), say('grave', 'agent', 'm2')], NOW)).toEqual([]);
    expect(session.judge.ledger.agentMessages).toBe(2);
  });
});

describe('quiet', () => {
  it('hides what was not useful until taken back, but never a critical finding', () => {
    const session = newSession();
    const rulesOf = (text: string) => session.verdict(draft(text), NOW).findings.map(({ rule }) => rule);
    type(session, 'grave doubtful');
    for (const finding of session.verdict(draft('grave doubtful'), NOW).findings)
      session.setNotUseful(finding);
    expect(rulesOf('grave doubtful')).toEqual(['grave']);
  });
});

describe('what a machine sends for the shop', () => {
  it('is logged as not held where a rule judges machines, and no warning of the draft is settled by it', () => {
    const session = newSession();
    session.update([say('hello', 'customer', 'm1')], NOW);
    type(session, 'a doubtful word');
    const [settled, ...others] = session.update(
      [say('hello', 'customer', 'm1'), say('machine doubtful', 'bot', 'm2')],
      NOW,
    );
    expect(others).toEqual([]);
    expect(settled).toMatchObject({ outcome: 'not-held', shown: { finding: { rule: 'machine' } } });
    expect(session.close()).toMatchObject([{ shown: { finding: { rule: 'doubtful' } } }]);
  });
});

describe('a rule on a rung', () => {
  const on = (rung: 'trial' | 'justify') => {
    const policy = policyFromFile(
      policyFileSchema.parse({
        shop: { name: 'Tea', currency: 'CNY', timeZone: 'UTC' },
        rules: { grave: { rung }, doubtful: { rung } },
      }),
    );
    const judge = new Judge(
      { shop: indexPolicy(policy), profile: null, console: { id: 'test', privateDomain: true } },
      RULES,
    );
    return new CoachSession(judge, () => crypto.randomUUID());
  };

  it('of trial is silent, holds nothing and is logged once the message is sent', () => {
    const session = on('trial');
    session.update([say('hello', 'customer')], NOW);
    expect(session.verdict(draft('a grave word'), NOW).findings).toEqual([]);
    expect(session.decide(draft('a grave word'), NOW)).toBe('pass');
    const settled = session.update([say('hello', 'customer'), say('a grave word')], NOW);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['not-shown']);
  });

  it('of justify waits for a reason, and is logged with it', () => {
    const session = on('justify');
    session.update([say('hello', 'customer')], NOW);
    type(session, 'doubtful');
    expect(session.verdict(draft('doubtful'), NOW).findings[0]).toMatchObject({ rung: 'justify' });
    expect(session.decide(draft('doubtful'), NOW)).toBe('hold');
    session.release(draft('doubtful'), { choice: 'approved', words: '' });
    expect(session.decide(draft('doubtful'), NOW)).toBe('pass');
    const settled = session.update([say('hello', 'customer'), say('doubtful')], NOW);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['sent-with-reason']);
  });
});

describe('replies', () => {
  const said = (role: Role, id: string, atMs: number | null) => ({ ...say(id, role), atMs });

  it('are told once, with the time the customer waited since the first unanswered message', () => {
    const session = newSession();
    const chat = [said('customer', 'a', 1000), said('customer', 'b', 2000)];
    session.update(chat, NOW);
    session.update([...chat, said('agent', 'c', 31_000), said('agent', 'd', 40_000)], NOW);
    expect(session.takeReplies()).toEqual([
      { atMs: 31_000, waitMs: 30_000 },
      { atMs: 40_000, waitMs: null },
    ]);
    expect(session.takeReplies()).toEqual([]);
  });

  it('have no wait where the page shows no time', () => {
    const session = newSession();
    session.update([said('customer', 'a', null)], NOW);
    session.update([said('customer', 'a', null), said('agent', 'b', 5000)], NOW);
    expect(session.takeReplies()).toEqual([{ atMs: 5000, waitMs: null }]);
  });
});

describe('what arrived', () => {
  it('is told once, with where it stands and whether the coach watched', () => {
    const session = newSession();
    const first = [say('hello', 'customer'), say('hi')];
    session.update(first, NOW);
    expect(
      session.takeArrived().map(({ message, afterId, seenAtMs }) => [message.id, afterId, seenAtMs]),
    ).toEqual([
      ['hello', null, null],
      ['hi', 'hello', null],
    ]);
    session.update([...first, say('and then', 'customer')], NOW + 5);
    expect(session.takeArrived()).toMatchObject([
      { message: { id: 'and then' }, afterId: 'hi', seenAtMs: NOW + 5 },
    ]);
    session.update([...first, say('and then', 'customer')], NOW + 6);
    expect(session.takeArrived()).toEqual([]);
  });

  it('waits for its pictures, and is told with what was read in them', () => {
    const session = newSession();
    const hello = say('hello', 'customer');
    const picture = (state: 'pending' | 'read', payloads: string[]): Message => ({
      ...say('', 'agent', 'picture'),
      pictures: [{ state, payloads, alt: '' }],
    });
    session.update([hello], NOW);
    session.update([hello, picture('pending', [])], NOW);
    session.update([hello, picture('pending', []), say('paid', 'customer')], NOW);
    expect(session.takeArrived().map(({ message }) => message.id)).toEqual(['hello', 'paid']);
    session.update([hello, picture('read', ['wxp://f2f0']), say('paid', 'customer')], NOW);
    expect(session.takeArrived()).toMatchObject([
      {
        message: { id: 'picture', pictures: [{ payloads: ['wxp://f2f0'] }] },
        afterId: 'hello',
        seenAtMs: NOW,
      },
    ]);
  });
});
