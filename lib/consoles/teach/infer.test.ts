import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleAdapterSchema } from '../../model/console-adapter';
import { checkReading } from './check';
import { inferAdapter } from './infer';
import { type Looks, NotTaught, type Pointed } from './pointed';

type Side = 'customer' | 'agent' | 'system';

interface Said {
  readonly side: Side;
  readonly text: string;
}

/** How a page builds its messages: what a console's own front end may look like. */
interface Page {
  readonly name: string;
  /** One message, or one run of a speaker's messages. */
  readonly row: (said: readonly Said[], at: number) => string;
  readonly list: (rows: string) => string;
  readonly grouped?: boolean;
  /** One side has a mark that does not say so: without a look at the layout it takes two examples. */
  readonly unsure?: boolean;
}

const HASH = 'css-1x2y3z';
const PAGES: readonly Page[] = [
  {
    name: 'data attributes',
    row: ([said], at) =>
      `<li data-message-id="m${at * 7 + 31}" data-from="${said?.side}"><p class="text">${said?.text}</p><time>10:2${at % 10}</time></li>`,
    list: (rows) => `<ol class="thread">${rows}</ol>`,
  },
  {
    name: 'classes for both sides',
    row: ([said]) =>
      said?.side === 'system'
        ? `<div class="chat-notice">${said.text}</div>`
        : `<div class="chat-row ${said?.side === 'agent' ? 'chat-row--outgoing' : 'chat-row--incoming'}"><div class="avatar"><img alt="A"></div><div class="bubble"><span class="chat-text">${said?.text}</span><span class="clock">09:15</span></div></div>`,
    list: (rows) => `<div class="chat-scroll"><div>${rows}</div></div>`,
  },
  {
    name: 'a class for one side',
    unsure: true,
    row: ([said]) =>
      said?.side === 'system'
        ? `<div class="vac-wrapper"><div class="vac-card-system">${said.text}</div></div>`
        : `<div class="vac-wrapper"><div class="vac-box${said?.side === 'agent' ? ' vac-offset-current' : ''}"><div class="vac-text">${said?.text}</div></div></div>`,
    list: (rows) => `<section class="vac-list">${rows}</section>`,
  },
  {
    name: 'made-up classes around CSS modules',
    row: ([said]) =>
      `<div class="${HASH} Message_root__3xYz1"><div class="${said?.side === 'agent' ? 'Message_mine__a1B2c' : said?.side === 'system' ? 'Message_notice__k9J8h' : 'Message_theirs__q1W2e'} sc-abc hKJxyz"><p class="Message_body__zZ9y8">${said?.text}</p></div></div>`,
    list: (rows) => `<div class="List_list__9aB8c ${HASH}">${rows}</div>`,
  },
  {
    name: 'a name for each side, none for both, none for the list',
    row: ([said]) =>
      `<div data-testid="${said?.side === 'agent' ? 'outgoing-message' : said?.side === 'system' ? 'notice' : 'incoming-message'}" class="${HASH}"><div class="sc-abc hKJxyz"><div class="${HASH}">${said?.text}</div></div></div>`,
    list: (rows) => `<div class="${HASH}">${rows}</div>`,
  },
  {
    name: 'runs of a speaker in a box',
    grouped: true,
    row: (run) =>
      `<div class="group" data-side="${run[0]?.side}">${run.map(({ text }) => `<div class="message"><div class="message-text">${text}</div></div>`).join('')}</div>`,
    list: (rows) => `<div role="log" class="messages"><div class="day">${rows}</div></div>`,
  },
];

const COMPOSING =
  '<footer class="composer"><div class="editor ProseMirror" contenteditable="true"><p></p></div><button class="tool-emoji">:)</button><button class="send"><svg><path id="send-path"></path></svg></button></footer>';

function build(page: Page, talk: readonly Said[]) {
  const runs: Said[][] = [];
  for (const said of talk) {
    const run = runs.at(-1);
    if (page.grouped === true && run?.[0]?.side === said.side) run.push(said);
    else runs.push([said]);
  }
  const list = page.list(runs.map((run, at) => page.row(run, at)).join(''));
  const { document } = parseHTML(
    `<!doctype html><html><body><nav><ul><li class="text">王小明</li></ul></nav><main><header><h2 class="customer-name">王小明</h2></header>${list}${COMPOSING}</main></body></html>`,
  );
  const at = (text: string): Element => {
    const found = [...document.querySelectorAll('main *')].findLast((one) => one.textContent === text);
    if (found === undefined) throw new Error(`nothing says ${text}`);
    return found;
  };
  const one = (css: string): Element => {
    const found = document.querySelector(css);
    if (found === null) throw new Error(css);
    return found;
  };
  const pointed = (customer: readonly string[], agent: readonly string[]): Pointed => ({
    customer: customer.map(at),
    agent: agent.map(at),
    none: [],
    composer: one('.editor p'),
    send: one('#send-path'),
    isSendWithText: false,
    name: one('.customer-name'),
    keys: ['enter'],
    size: 0,
  });
  return { document, pointed };
}

/** No layout: what is not told by marks is not told. */
const NO_LOOKS: Looks = { isShown: () => true, sideOf: () => null };
const SETTING = { url: 'https://desk.example/inbox/10442', name: 'Desk', today: '2026-11-22' };

beforeAll(() => {
  const view = parseHTML('<!doctype html><html></html>');
  Object.assign(globalThis, { Element: view.Element, Node: view.Node, HTMLElement: view.HTMLElement });
});

function read(page: Page, talk: readonly Said[], customer: readonly string[], agent: readonly string[]) {
  const { pointed } = build(page, talk);
  const given = pointed(customer, agent);
  const { adapter, found } = inferAdapter(given, SETTING, NO_LOOKS);
  expect(consoleAdapterSchema.parse(adapter)).toEqual(adapter);
  return { adapter, rows: checkReading(adapter, found, given, Date.UTC(2026, 10, 22)) };
}

const TALK: readonly Said[] = [
  { side: 'customer', text: '你好' },
  { side: 'customer', text: '订单到哪了' },
  { side: 'agent', text: '您好，在查' },
  { side: 'system', text: '会话已转接' },
  { side: 'agent', text: '明天到' },
  { side: 'customer', text: '好的谢谢' },
];

describe('teaching a page', () => {
  it.each(PAGES.map((page) => [page.name, page] as const))('reads all: %s', (_, page) => {
    const [customer, agent] =
      page.unsure === true
        ? [
            ['你好', '订单到哪了'],
            ['明天到', '您好，在查'],
          ]
        : [['订单到哪了'], ['明天到']];
    const { rows } = read(page, TALK, customer, agent);
    const spoken = rows.filter(({ role }) => role === 'customer' || role === 'agent');
    expect(spoken.map(({ role, text }) => [role, text])).toEqual(
      TALK.filter(({ side }) => side !== 'system').map(({ side, text }) => [side, text]),
    );
  });

  it('uses no name that a tool made', () => {
    for (const page of PAGES) {
      const { adapter } = read(page, TALK, ['你好', '订单到哪了'], ['明天到', '您好，在查']);
      expect(JSON.stringify(adapter)).not.toMatch(/css-1x|sc-abc|hKJ|3xYz1|a1B2c|q1W2e|zZ9y8/);
    }
  });

  it('knows the editor, the button around what was hit, the name and the address', () => {
    const [page] = PAGES;
    if (page === undefined) throw new Error('no page');
    const { adapter } = read(page, TALK, ['你好'], ['明天到']);
    expect(adapter).toMatchObject({
      id: 'own-desk-example',
      matches: ['https://desk.example/*'],
      composer: { kind: 'prosemirror' },
      send: { button: '.send', keys: ['enter'] },
      conversation: { key: { url: '^/inbox/([\\w-]+)' } },
      customer: { name: { element: '.customer-name' }, key: { is: 'name' } },
      message: { id: { attribute: 'data-message-id' } },
    });
  });
});

describe('what is not told', () => {
  const bare: Page = {
    name: 'nothing but boxes',
    row: ([said]) => `<div class="entry"><p class="text">${said?.text}</p></div>`,
    list: (rows) => `<div class="list">${rows}</div>`,
  };

  it('is refused, not guessed: sides without a mark', () => {
    expect(() => read(bare, TALK, ['你好'], ['明天到'])).toThrow(new NotTaught('sides-unsure'));
  });

  it('is refused: a mark that stands on one message by chance', () => {
    const page: Page = {
      ...bare,
      row: ([said]) =>
        `<div class="entry"><p class="text${said?.text === '明天到' ? ' blue' : ''}">${said?.text}</p></div>`,
    };
    expect(() => read(page, TALK, ['你好'], ['明天到'])).toThrow(NotTaught);
  });

  it('is refused: both sides pointed at in one message', () => {
    expect(() => read(bare, TALK, ['你好'], ['你好'])).toThrow(NotTaught);
  });

  it('is told by where bubbles stand, when they stand apart', () => {
    const { pointed } = build(bare, TALK);
    const given = pointed(['你好'], ['明天到']);
    const sides: Record<string, 'start' | 'end'> = Object.fromEntries(
      TALK.filter(({ side }) => side !== 'system').map(({ side, text }) => [
        text,
        side === 'agent' ? 'end' : 'start',
      ]),
    );
    const looks: Looks = { isShown: () => true, sideOf: (one) => sides[one.textContent ?? ''] ?? null };
    expect(inferAdapter(given, SETTING, looks).adapter.message.roles).toEqual({
      otherwise: [
        { by: 'alignment', of: '.text', agent: 'end' },
        { by: 'geometry', of: '.text', agent: 'end' },
      ],
    });
  });
});

describe('whatever was said', () => {
  const side = fc.constantFrom<Side>('customer', 'agent', 'system');
  const talks = fc
    .array(side, { minLength: 2, maxLength: 30 })
    .filter((sides) => sides.includes('customer') && sides.includes('agent'))
    // A page of notices is no conversation.
    .filter((sides) => sides.filter((one) => one === 'system').length * 2 < sides.length)
    .map((sides) => sides.map((one, at): Said => ({ side: one, text: `第${at}句` })));

  it('no message is read on the wrong side or with another text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), talks, fc.nat(), fc.nat(), (page, talk, seedA, seedB) => {
        const of = (who: Side, seed: number): string => {
          const all = talk.filter((said) => said.side === who);
          return all[seed % all.length]?.text ?? '';
        };
        let rows: ReturnType<typeof read>['rows'];
        try {
          rows = read(page, talk, [of('customer', seedA)], [of('agent', seedB)]).rows;
        } catch (error) {
          if (error instanceof NotTaught) return;
          throw error;
        }
        const truth = new Map(talk.map(({ text, side: who }) => [text, who]));
        for (const { role, text } of rows)
          if (role === 'customer' || role === 'agent') expect([text, role]).toEqual([text, truth.get(text)]);
      }),
      { numRuns: 60 },
    );
  });

  it('two examples a side are enough on every page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), talks, (page, talk) => {
        const of = (who: Side) => talk.filter((said) => said.side === who).map(({ text }) => text);
        const [customer, agent] = [of('customer'), of('agent')];
        fc.pre(customer.length > 1 && agent.length > 1);
        const { rows } = read(page, talk, customer.slice(-2), agent.slice(0, 2));
        expect(rows.filter(({ role }) => role === 'customer').map(({ text }) => text)).toEqual(customer);
      }),
      { numRuns: 40 },
    );
  });
});
