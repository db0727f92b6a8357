import { Guard, guardsOf } from '../text/clauses';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { matchesOf } from '../text/sticky';
import type { MessageFacts } from './message-facts';

/** A way to reach a person outside this chat. */
export interface OutsideContact extends Span {
  /** `ask`: the customer is asked for theirs. `name`: an outside app is only named. */
  readonly kind: 'id' | 'add' | 'ask' | 'name';
  /** The account, where one is given. */
  readonly value: string | null;
  /** Spelt so that a filter does not see it. */
  readonly evasive: boolean;
}

const DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;

/** An app's name, a few joining words and an account: 微信号 lsg-888, 加V：lsg888, LINE @lsg88, WhatsApp +1 555 0100. */
const ACCOUNT =
  /(?:微信|薇信|威信|[围卫魏唯维][芯信]|卫星|l i n e|薇|威|v信|vx|wx|v x|w x|[加+➕佳]v|[➕+]?绿泡泡|line(?= ?(?:id|账号|:|@))|加line|赖|qq|扣扣|扣我 ?q?|加q|q群|(?:whats ?app|what's app|wechat|telegram|tg|instagram|insta|ig|signal)(?![a-z]))(?:同?号|id|账号|群| ?id| on)? ?[:：=]? ?(?:is |me (?:at|on) |at |@|\+)?(@?[a-z][\w.-]{3,24}|\d[\d -]{4,18}\d)/g;
const EVASIVE_NAME = /^(?:[围卫魏唯维薇]|威|v|w|[加+➕佳]|[➕+]?绿|扣|赖)/;
/** Words that follow an app's name and are no account. */
const NO_ACCOUNT =
  /^(?:pay|payment|official|account|support|group|message|messages|channel|store|shop|mini|with|from|here|only|also|that|this|chat|call|please|number|business|works?|there)\b/;

/** Contacts outside the chat that an agent's message gives, asks for or names; none that it warns of or declines. */
export function readOutsideContacts(facts: MessageFacts): readonly OutsideContact[] {
  const { reading } = facts;
  const named =
    reading.has('contact.app') || reading.has('contact.evasive') || reading.has('contact.initials');
  const isAsked = reading.has('contact.ask');
  const adds = reading.has('contact.add');
  if (!named && !isAsked && !adds) return NONE;
  const found: OutsideContact[] = [];
  if (named) {
    for (const match of matchesOf(ACCOUNT, reading.text)) {
      const value = match[1] ?? '';
      const start = match.index;
      const end = match.index + match[0].length;
      if (NO_ACCOUNT.test(value) || isDisowned(reading, { start, end })) continue;
      if (/[您你]的$|your $/.test(reading.text.slice(Math.max(0, start - 5), start))) continue;
      if (/[a-z]/.test(reading.text.charAt(start - 1)) && /^[a-z]/.test(match[0])) continue;
      found.push({ start, end, kind: 'id', value, evasive: EVASIVE_NAME.test(match[0]) });
    }
    for (const concept of ['contact.evasive', 'contact.initials', 'contact.app'] as const)
      for (const hit of reading.all(concept)) {
        // wx may be a model: it needs to be added, or traded by. 薇 alone is a name: it needs an account.
        if (concept === 'contact.initials' && !adds && !reading.has('trade.lure')) continue;
        if (hit.end - hit.start === 1) continue;
        if (
          isDisowned(reading, hit) ||
          found.some((known) => known.start <= hit.start && hit.start < known.end)
        )
          continue;
        const evasive = concept !== 'contact.app';
        const kind = evasive || adds ? 'add' : 'name';
        found.push({ start: hit.start, end: hit.end, kind, value: null, evasive });
      }
  }
  const isKnown = (start: number, end: number): boolean =>
    found.some((known) => known.start < end && start < known.end);
  if ((adds || named) && !reading.has('contact.deliver'))
    for (const { kind, start, end, value } of reading.numbers)
      if (
        kind === 'phone' &&
        !isKnown(start, end) &&
        (adds || isBehindApp(reading, start)) &&
        !isDisowned(reading, { start, end }) &&
        !isCustomers(reading, start)
      )
        found.push({ start, end, kind: 'id', value, evasive: false });
  if (adds)
    for (const { start, end, address } of reading.emails)
      if (!isKnown(start, end) && !isDisowned(reading, { start, end }) && !isCustomers(reading, start))
        found.push({ start, end, kind: 'id', value: address, evasive: false });
  if (adds)
    for (const match of matchesOf(HANDLE, reading.text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isKnown(start, end)) continue;
      if (isBesideAdd(reading, start) && !isDisowned(reading, { start, end }))
        found.push({ start, end, kind: 'id', value: match[0], evasive: false });
    }
  for (const hit of reading.all('contact.ask'))
    if (!isDisowned(reading, hit) && !reading.has('contact.deliver'))
      found.push({ start: hit.start, end: hit.end, kind: 'ask', value: null, evasive: false });
  return found;
}

const NONE: readonly OutsideContact[] = [];

/** Code units between an app's name and a number that is an account there: 微信一三八…, VX同号：138…. */
const BEHIND = 4;
const isBehindApp = (reading: Reading, start: number): boolean =>
  (['contact.app', 'contact.evasive', 'contact.initials'] as const).some((concept) =>
    reading.all(concept).some((hit) => hit.end <= start && start - hit.end <= BEHIND),
  );

/** Whether the clause of `start` asks to be added. */
const isBesideAdd = (reading: Reading, start: number): boolean => {
  const clause = reading.clause(start);
  return reading.all('contact.add').some((hit) => hit.start >= clause.start && hit.end <= clause.end);
};

/** Letters and then digits, as accounts are called. */
const HANDLE = /(?<![a-z0-9./@_-])[a-z][a-z_-]{2,15}\d{2,8}(?![a-z0-9.])/g;

/** Code units before a number in which "your" makes it the customer's. */
const YOURS = 12;
const isCustomers = (reading: Reading, start: number): boolean =>
  /[您你](?:的|提供|手机|电话|号码|微信|留)|your/.test(reading.text.slice(Math.max(0, start - YOURS), start));

/** 不走店里 declines the shop, not the contact. */
function isDisowned(reading: Reading, span: Span): boolean {
  const guards = guardsOf(reading, span) & DISOWNING;
  return guards !== 0 && !(guards === Guard.refused && reading.has('bypass.platform'));
}
