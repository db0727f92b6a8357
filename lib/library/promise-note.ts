import { formatDate, formatDateTime } from '../i18n/format';
import { promisesText } from '../i18n/promises';
import type { Locale } from '../model/locale';

/** A promise as a colleague must know it. */
export interface NotedPromise {
  /** What is owed; of a half-kept promise what is left, of `whole`. */
  readonly text: string;
  readonly whole: string | null;
  readonly atMs: number;
  readonly dueAtMs: number;
  /** Null: not known. */
  readonly by: string | null;
  /** Null: all are of the one customer the note is about. */
  readonly customerName: string | null;
}

export interface NoteSetting {
  /** Of the one customer, where the promises name none. */
  readonly customerName: string;
  readonly agentName: string;
  readonly timeZone: string;
  readonly nowMs: number;
}

/** A note to whoever takes over: what is owed to whom by when, who promised it, what is late. For the clipboard. */
export function promiseNote(
  promises: readonly NotedPromise[],
  { customerName, agentName, timeZone, nowMs }: NoteSetting,
  locale: Locale,
): string {
  const { note, by } = promisesText[locale];
  const comma = locale === 'en' ? ', ' : '，';
  const isOfMany = promises.some((promise) => promise.customerName !== null);
  const lines = promises.map((promise) => {
    const due = [
      formatDateTime(promise.dueAtMs, locale, timeZone),
      ...(promise.dueAtMs <= nowMs ? [note.late] : []),
    ].join(comma);
    const who =
      promise.by === null
        ? ''
        : comma + by(promise.by, formatDate(promise.atMs, locale, timeZone, 'short', nowMs));
    const words =
      promise.customerName === null ? promise.text : named(promise.customerName, promise.text, locale);
    return promise.whole === null ? note.line(words, due, who) : note.left(words, promise.whole, due, who);
  });
  return [
    isOfMany ? note.headAll : note.head(customerName),
    ...lines,
    ...(agentName.trim() === '' ? [] : [note.from(agentName.trim())]),
  ].join('\n');
}

const named = (name: string, words: string, locale: Locale): string =>
  locale === 'en' ? `${name}: ${words}` : `${name}：${words}`;
