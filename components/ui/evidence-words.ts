import { formatDate, formatDateTime, formatMoney, formatTime } from '../../lib/i18n/format';
import { channelName, uiText } from '../../lib/i18n/ui';
import type { Evidence } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { cutMiddle } from './cut-middle';

/** A piece of evidence in words: `source` first, then `words`; `kept` holds what is never cut (price, payee, date). */
export interface EvidenceWords {
  readonly source: string;
  readonly words: string;
  readonly kept: string;
  /** Whether `words` are a host or a payload. */
  readonly mono: boolean;
  /** All of it, uncut, for whoever listens or hovers. */
  readonly whole: string;
}

/** Longest quote on a chip, and longest host or payload, in columns: about a line of a 500 px card, and half of one. */
const QUOTE_MOST = 64;
const ADDRESS_MOST = 30;

/** What a chip or a list row says of `evidence`; times and dates in `timeZone`. */
export function evidenceWords(evidence: Evidence, locale: Locale, timeZone: string): EvidenceWords {
  const text = uiText[locale];
  const day = (ms: number) => formatDate(ms, locale, timeZone, 'short');
  const source = text.source[evidence.kind];
  const say = (words: string, kept = '', from = source): EvidenceWords => {
    const mono = evidence.kind === 'code' || evidence.kind === 'link';
    return {
      source: from,
      words: mono ? cutMiddle(words, ADDRESS_MOST) : cutMiddle(words, QUOTE_MOST, true),
      kept,
      mono,
      whole: [from, words, kept].filter(Boolean).join(' '),
    };
  };

  switch (evidence.kind) {
    case 'message':
      return say(
        evidence.quote,
        '',
        evidence.atMs === null ? source : formatTime(evidence.atMs, locale, timeZone),
      );
    case 'purchase': {
      const paid = text.paid(formatMoney(evidence.unitPriceMinor, evidence.currency, locale));
      return say(evidence.product, paid, day(evidence.atMs));
    }
    case 'price': {
      const money = formatMoney(evidence.amountMinor, evidence.currency, locale);
      const end = evidence.untilMs !== null && text.until(day(evidence.untilMs));
      const start = evidence.fromMs !== null && text.from(day(evidence.fromMs));
      const span = end || start;
      const comma = locale === 'en' ? ', ' : '，';
      return say(evidence.offer ?? channelName(evidence.channel, locale), money + (span ? comma + span : ''));
    }
    case 'code':
      return say(evidence.payload, evidence.payee ?? '');
    case 'link':
      return say(evidence.host, evidence.shop);
    case 'policy':
      return say(evidence.words || text.clause[evidence.clause]);
    case 'promise':
      return say(
        evidence.text,
        evidence.dueAtMs === null ? '' : text.due(formatDateTime(evidence.dueAtMs, locale, timeZone)),
      );
    case 'consent':
      return say('', evidence.sinceMs === null ? '' : text.from(day(evidence.sinceMs)));
  }
}
