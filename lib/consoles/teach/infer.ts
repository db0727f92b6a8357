import type { ConsoleAdapter, InnerValue, Value } from '../../model/console-adapter';
import { findComposing } from './composer';
import { type Mark, marksOf, NAMED, selectorOf } from './marks';
import { type Looks, NotTaught, type Pointed } from './pointed';
import { type FoundRows, findRows, nameByRows } from './rows';
import { findRoles, type Roles } from './sides';

/** Where the page stands and when it was taught. */
export interface Setting {
  /** Address of the page. */
  readonly url: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Taught {
  readonly adapter: ConsoleAdapter;
  readonly found: FoundRows;
}

/** How to read a page, from what the agent pointed at in it. @throws NotTaught when it would be a guess */
export function inferAdapter(pointed: Pointed, setting: Setting, looks: Looks): Taught {
  const found = findRows(pointed, looks);
  const list = selectorOf(found.list, looks.isShown) ?? nameByRows(found.list, found.css, looks);
  if (list === null) throw new NotTaught('no-list');
  const roles = findRoles(pointed, found, looks);
  const { composer, send } = findComposing(pointed, looks);
  const name = pointed.name === null ? null : nameValue(pointed.name, found, roles, looks);
  if (pointed.name !== null && name === null) throw new NotTaught('name-not-named');
  const url = new URL(setting.url);
  const id = idOf(found);
  const skipText = clocksIn(found);
  const skip = skipOf(pointed, found);
  const adapter: ConsoleAdapter = {
    id: `own-${slug(url.host)}`,
    name: setting.name,
    format: 1,
    matches: [`${url.protocol}//${url.hostname}/*`],
    detect: { element: { first: [list, composer.element] } },
    privateDomain: true,
    verified: {
      on: setting.today,
      how: 'page',
      sources: ['pointed at in the page'],
      unknown: ['pictures and times', 'notes among the messages', 'a lasting identity of the customer'],
    },
    conversation: { list, key: conversationKey(url, name) },
    message: {
      element: found.css,
      ...(skip === null ? {} : { skip }),
      ...(id === null ? {} : { id }),
      roles,
      ...(found.text === null ? {} : { text: found.text }),
      ...(skipText === null ? {} : { skipText }),
    },
    composer,
    send,
    customer: name === null ? {} : { name, key: { from: name, is: 'name' } },
  };
  return { adapter, found };
}

const slug = (host: string): string =>
  host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Above the list, or on the customer's messages in it. */
function nameValue(pointed: Element, found: FoundRows, { customer }: Roles, looks: Looks): Value | null {
  if (found.list.contains(pointed) && customer !== undefined) {
    const row = found.rows.find((one) => one.contains(pointed));
    const mark = namedAround(pointed);
    if (row === undefined || mark === null) return null;
    const side = pointed.closest(customer);
    const isAround = side !== null && found.list.contains(side);
    if (!isAround && row.querySelector(customer) === null) return null;
    const css = isAround ? `${customer} ${mark.css}` : `${found.css}:has(${customer}) ${mark.css}`;
    const list = selectorOf(found.list, looks.isShown) ?? nameByRows(found.list, found.css, looks);
    return { element: Array.isArray(list) ? [...list.slice(0, -1), css] : css };
  }
  const element = selectorOf(pointed, looks.isShown);
  return element === null ? null : { element };
}

/** The name of what was hit, or of what holds nothing else. */
function namedAround(pointed: Element): Mark | null {
  const said = pointed.textContent?.trim();
  for (let at: Element | null = pointed; at?.textContent?.trim() === said; at = at?.parentElement ?? null) {
    const mark = at === null ? undefined : marksOf(at).find(({ worth }) => worth <= NAMED);
    if (mark !== undefined) return mark;
  }
  return null;
}

/** A part of an address that stands for one conversation: a number, a long id. */
const ID_IN_ADDRESS = /(?:^|[/=#?&])((?:[\w-]*\d[\w-]*){2,})(?=$|[/?&#])/;

/** What names the open conversation: the address where an id stands in it, else the customer's name with it. */
function conversationKey(url: URL, name: Value | null): Value {
  const address = url.pathname + url.search + url.hash;
  const [, id] = ID_IN_ADDRESS.exec(address) ?? [];
  if (id !== undefined && id.length > 1) {
    const before = address.slice(0, address.indexOf(id)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return { url: `^${before}([\\w-]+)` };
  }
  return name !== null && !('url' in name) && 'element' in name ? name : { url: '^.*$' };
}

/** An attribute of the rows that is another on each and does not count them. */
function idOf({ rows }: FoundRows): InnerValue | null {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return null;
  for (const name of ['data-message-id', 'data-msg-id', 'data-id', 'data-mid', 'data-key', 'id']) {
    const values = rows.map((row) => row.getAttribute(name) ?? '');
    const isEach = values.every((value) => value !== '') && new Set(values).size === rows.length;
    const isCount = values.every((value, at) => Number(value) === at || Number(value) === at + 1);
    if (isEach && !isCount) return { attribute: name };
  }
  return null;
}

const CLOCK = /^\s*(?:(?:上午|下午|am|pm)\s*)?\d{1,2}[:：]\d{2}(?::\d{2})?\s*(?:am|pm)?\s*$/i;

/** Clocks inside what is read as text: nobody wrote them. */
function clocksIn({ rows, text }: FoundRows): string | null {
  const found = new Map<string, Mark>();
  for (const row of rows.slice(0, 50)) {
    const scopes = text === null ? [row] : row.matches(text) ? [row] : [...row.querySelectorAll(text)];
    for (const scope of scopes)
      for (const element of scope.querySelectorAll('*')) {
        if (!CLOCK.test(element.textContent ?? '')) continue;
        const mark = marksOf(element).find(({ css, worth }) => worth <= NAMED || css === 'time');
        if (mark !== undefined) found.set(mark.css, mark);
      }
  }
  return found.size === 0 ? null : [...found.keys()].join(', ');
}

/** What rows that are no messages have and messages have not. */
function skipOf(pointed: Pointed, found: FoundRows): string | null {
  const nones = pointed.none.flatMap((one) => found.rowOf.get(one) ?? []);
  if (nones.length === 0) return null;
  const said = [...pointed.customer, ...pointed.agent].flatMap((one) => found.rowOf.get(one) ?? []);
  const skips: string[] = [];
  for (const none of nones) {
    const inner = [...none.querySelectorAll('*')].flatMap((one) =>
      marksOf(one).map(({ css, worth }) => ({ css: `${found.css}:has(${css})`, worth })),
    );
    const mark = [...marksOf(none), ...inner].find(
      ({ css, worth }) => worth <= NAMED && none.matches(css) && !said.some((row) => row.matches(css)),
    );
    if (mark !== undefined && !skips.includes(mark.css)) skips.push(mark.css);
    else if (mark === undefined && found.text !== null) skips.push(`${found.css}:not(:has(${found.text}))`);
  }
  return skips.length === 0 ? null : skips.join(', ');
}
