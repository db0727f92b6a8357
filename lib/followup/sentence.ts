import { formatDate } from '../i18n/format';
import type { CustomerFile } from '../model/customer';
import type { Locale } from '../model/locale';
import { OWN_SITE_CHANNELS, PRIVATE_CHANNEL } from '../policy/channel-words';
import type { ShopIndex } from '../policy/shop-index';
import { middayMs } from './day';
import type { Occasion } from './occasions';
import { type FollowUpFacts, type FollowUpTexts, followUpTexts } from './texts';

/** Who writes, and what the shop says of itself. */
export interface Writer {
  /** Empty: the agent is not named. */
  readonly agentName: string;
  readonly index: ShopIndex | null;
  readonly today: number;
}

/** Of words that stand in both, from this share on two messages are the same one. */
const ALIKE = 0.8;

/**
 * One honest sentence for one customer and one occasion, in their language: facts only, nothing to decide by tonight,
 * and a way out. Of its wordings the first that was not written to them before; `turn` asks for the next.
 */
export function followUpSentence(
  file: CustomerFile,
  occasion: Occasion,
  locale: Locale,
  writer: Writer,
  turn = 0,
): string {
  const texts = followUpTexts[locale];
  const facts = factsOf(file, occasion, texts, locale, writer);
  const wordings = wordingsOf(texts, occasion).map((wording) => wording(facts).replace(/ {2,}/g, ' ').trim());
  const before = (file.care?.followUps ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]));
  const fresh = wordings.filter((text) => !before.some((old) => isAlike(old, text)));
  const list = fresh.length > 0 ? fresh : wordings;
  return list[turn % list.length] ?? '';
}

/** How many wordings there are to turn through. */
export const wordingCount = (occasion: Occasion): number => wordingsOf(followUpTexts.en, occasion).length;

function wordingsOf(texts: FollowUpTexts, { reason, bought, arrived, id }: Occasion) {
  switch (reason) {
    case 'festival':
      return bought === null ? texts.festivalSaid : texts.festival;
    case 'arrival':
      return arrived?.isPromised === true ? texts.arrivalPromised : texts.arrivalTagged;
    case 'weather':
      return (
        Object.entries(texts.weather).find(([weather]) => id.startsWith(`weather ${weather} `))?.[1] ?? []
      );
    default:
      return texts[reason];
  }
}

function factsOf(
  file: CustomerFile,
  occasion: Occasion,
  texts: FollowUpTexts,
  locale: Locale,
  { agentName, index, today }: Writer,
): FollowUpFacts {
  const { bought, arrived, everyDays, festival, day } = occasion;
  const date = (of: number): string => formatDate(middayMs(of), locale, 'UTC', 'long', middayMs(today));
  const sku = arrived?.sku ?? file.purchases.find(({ product }) => product === bought?.product)?.sku ?? null;
  const link = [PRIVATE_CHANNEL, ...OWN_SITE_CHANNELS]
    .map((channel) => index?.linkFor(channel, sku) ?? null)
    .find((address) => address !== null);
  return {
    hello: texts.hello(file.name.trim(), agentName.trim()),
    product: arrived?.product ?? bought?.product ?? '',
    date: bought === null ? '' : date(bought.day),
    days: everyDays === null ? '' : String(everyDays),
    festival: festival === null ? '' : texts.festivals[festival],
    festivalDate: date(day),
    link: link == null ? '' : texts.link(link),
  };
}

/** Whether two messages say the same in nearly the same words: by pairs of characters, figures aside. */
export function isAlike(a: string, b: string): boolean {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return shared / Math.max(1, Math.min(first.size, second.size)) >= ALIKE;
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[\d\s\p{P}]+/gu, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}
