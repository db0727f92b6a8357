import type { PictureView, WarningView } from '../../components/coach-strip/view';
import { explain } from '../../lib/coach/explain';
import { findingKey } from '../../lib/engine/check';
import type { Judge } from '../../lib/engine/judge';
import { productOf } from '../../lib/facts/offers';
import { faultsOf, foreignBrandOf } from '../../lib/facts/repair';
import { codeWords } from '../../lib/i18n/code-words';
import type { Message } from '../../lib/model/conversation';
import type { Finding } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { classifyPayload } from '../../lib/text/payloads';

/** A finding in words, as the background puts them in a console; null: a rule that is only logged. */
export function warningOf(
  finding: Finding,
  judge: Judge,
  draft: Message,
  locale: Locale,
): WarningView | null {
  const { shop, profile, console } = judge;
  const snapshot = judge.snapshot(draft, Date.now());
  const sku = productOf(snapshot.draft, snapshot.ledger, profile);
  const explanation = explain(
    finding,
    {
      index: shop,
      profile,
      sku,
      console,
      nowMs: snapshot.nowMs,
      locale,
      agentName: '',
      faults: faultsOf(judge, sku, snapshot.nowMs),
      foreignBrand: foreignBrandOf(judge, snapshot.draft),
      customerName: profile?.name ?? '',
      openTopics: snapshot.ledger.concerns.map(({ topic }) => topic),
    },
    locale,
  );
  return explanation === null ? null : { key: findingKey(finding), finding, ...explanation };
}

/** The story's code has no picture to be drawn; what it says stands in words. */
export function pictureOf(finding: Finding, locale: Locale): PictureView | null {
  const code = finding.evidence.find((evidence) => evidence.kind === 'code');
  if (code === undefined) return null;
  return {
    url: PICTURE,
    payload: code.payload,
    scheme: codeWords(classifyPayload(code.payload), locale),
    payee: code.payee,
    corners: [],
  };
}

/** A sketch of a code: enough to be known for one, nothing to be scanned. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="152" height="152"><path fill="#4a9d6b" d="M0 0h152v152H0z"/><path fill="#fff" d="M26 28h100v116H26z"/><path d="M46 56h22v22H46zM84 56h22v22H84zM46 94h22v22H46zM88 94h6v6h-6zM98 104h8v12h-8z" fill="#222"/></svg>',
)}`;

export const draftOf = (text: string): Message => ({
  id: 'draft',
  role: 'agent',
  atMs: null,
  text,
  pictures: [],
  cards: [],
  note: false,
});

export const isEmpty = ({ text, pictures, cards }: Message): boolean =>
  text.trim() === '' && pictures.length === 0 && cards.length === 0;

export const atNow = (message: Message): Message => ({ ...message, atMs: Date.now() });
