import { formatDate, formatMoney } from '../i18n/format';
import { libraryText } from '../i18n/library';
import { promisesText } from '../i18n/promises';
import { isOwed, type Profile } from '../model/customer';
import type { LibraryEntry } from '../model/library';
import type { Locale } from '../model/locale';
import type { OpenConversation } from '../model/open-conversation';

/** What is known where a colleague is asked to take over. */
export interface HandoverFacts {
  readonly conversation: OpenConversation;
  /** Null: unknown customer. */
  readonly profile: Profile | null;
  readonly agentName: string;
  readonly timeZone: string;
  readonly nowMs: number;
}

/**
 * A note to a colleague, made of facts alone: who the customer is, what was asked, what was said and promised. It
 * goes to the clipboard, never into the chat. In the colleague's language, which is the interface's.
 */
export function handoverNote(
  contact: LibraryEntry,
  { conversation, profile, agentName, timeZone, nowMs }: HandoverFacts,
  locale: Locale,
): string {
  const text = libraryText[locale].handover;
  const date = (ms: number): string => formatDate(ms, locale, timeZone, 'short', nowMs);
  const last = profile?.purchases.at(-1);
  const comma = locale === 'en' ? ', ' : '，';
  const name = profile?.name ?? conversation.customerName;
  const open = profile?.promises.filter(isOwed) ?? [];
  const promiser = promisesText[locale].by;
  const lines = [
    text.to(contact.title, contact.handles ?? ''),
    text.customer(
      [name, profile?.phoneTail ? text.phoneTail(profile.phoneTail) : ''].filter(Boolean).join(' '),
    ),
    last === undefined
      ? text.nothingBought
      : text.bought(date(last.atMs), last.product, formatMoney(last.unitPriceMinor, last.currency, locale)),
    ...unique(conversation.openQuestions.map(({ words }) => words)).map(text.asked),
    ...unique(
      conversation.quotes.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency, locale)),
    ).map(text.quoted),
    ...open.map(({ text: whole, stillOwed, by, atMs, dueAtMs }) =>
      [
        text.promised(stillOwed ?? whole, date(dueAtMs)),
        ...(by === undefined ? [] : [promiser(by, date(atMs))]),
      ].join(comma),
    ),
    ...conversation.heardPromises.map(({ words, dueAtMs }) =>
      text.heard(words, dueAtMs === null ? null : date(dueAtMs)),
    ),
    ...conversation.faults.map((fault) => text.fault[fault]),
    profile?.doNotContactSinceMs == null ? '' : text.leaveAlone(date(profile.doNotContactSinceMs)),
    agentName === '' ? '' : text.from(agentName),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
