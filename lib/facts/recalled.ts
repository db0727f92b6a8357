import type { Profile, Purchase } from '../model/customer';
import { fold } from '../text/fold';
import { readNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { readTimes } from '../text/times';
import type { MessageFacts } from './message-facts';

/** What a message tells of a purchase and the profile does not hold. */
export interface WrongRecall {
  readonly of: 'product' | 'price' | 'channel' | 'brand' | 'date' | 'quantity' | 'count';
  readonly span: Span;
}

const DAY_MS = 86_400_000;
/** 上次: the last purchase alone. */
const LAST = /上次|上回|上一[次单]|最近一次|last (?:time|order|purchase)|previous (?:order|purchase)/;
/** 上次的红酒: the thing itself stands for its purchase. */
const LAST_THING = /(?:上次|上回|上一次)(?:那[一两几]?[款罐盒瓶件个双束台条支]?|的)/;
/** 您9月那次一盒是550. */
const THAT_TIME = /[您你][^，。]{0,8}那[次回]/;
/** From here on it is of now. */
const NOW = /这次|现在|今天|如今|目前|本次|今年|明天|\b(?:now|today|this time|currently|these days)\b/;
const NOT_DONE = /(?:没有?|未|不曾|从没)(?:在[^，。]{0,8})?(?:买|拍|下单|订|用|喝|吃)|\b(?:not|never|n't)\b/;

/** The first thing recalled wrongly, the gravest first; null: nothing is recalled, or all is as the profile has it. */
export function readWrongRecall(facts: MessageFacts, profile: Profile, nowMs: number): WrongRecall | null {
  const { reading, shop, terms } = facts;
  const last = profile.purchases.at(-1);
  if (last === undefined) return null;
  const found: WrongRecall[] = [];
  for (const clause of reading.clauses) {
    const isIn = (hit: Span): boolean => hit.start >= clause.start && hit.end <= clause.end;
    if (!reading.all('remember.when').some(isIn)) continue;
    const deeds = reading.all('remember.deed').filter(isIn);
    const text = reading.text.slice(clause.start, clause.end);
    const count = countIn(text, profile.purchases.length);
    if (count !== null) found.push({ of: 'count', span: at(clause, count) });
    const isTime = deeds.length === 0 && THAT_TIME.test(text);
    if ((deeds.length === 0 && !isTime && !LAST_THING.test(text)) || NOT_DONE.test(text)) continue;
    const now = NOW.exec(text);
    const until = clause.start + (now?.index ?? text.length);
    // Of "that time" only a price is surely told: one may have asked about anything.
    const told = isTime ? [] : terms.filter((term) => isIn(term) && term.end <= until);
    const past = LAST.test(text) ? [last] : profile.purchases;
    const skus = told.filter(({ kind }) => kind === 'sku');
    const bought = new Set(profile.purchases.flatMap((one) => skusOf(one, facts)));
    const wrong = skus.find(({ id }) => !bought.has(id));
    if (wrong !== undefined && !skus.some(({ id }) => bought.has(id)) && bought.size > 0)
      found.push({ of: 'product', span: wrong });
    const channels = told.filter(({ kind }) => kind === 'channel');
    if (
      channels.length === 1 &&
      channels[0] !== undefined &&
      !past.some(({ channel }) => channel === channels[0]?.id)
    )
      found.push({ of: 'channel', span: channels[0] });
    const brands = told.filter(({ kind }) => kind === 'brand');
    if (
      brands.length > 0 &&
      brands[0] !== undefined &&
      !brands.some(({ id }) => profile.purchases.some(({ brand }) => brand === id))
    )
      found.push({ of: 'brand', span: brands[0] });
    for (const quote of facts.quotes)
      if (
        isIn(quote) &&
        quote.end <= until &&
        quote.role !== 'list' &&
        !quote.otherUnit &&
        !pays(past, quote)
      )
        found.push({ of: 'price', span: quote });
    if (skus.length === 0 && !isTime) {
      const noun = nounIn(text);
      if (noun !== null && !names(noun.word, profile, facts))
        found.push({ of: 'product', span: at(clause, noun) });
    }
    const pieces = piecesIn(text);
    if (pieces !== null && !past.some(({ quantity }) => quantity === pieces.count))
      found.push({ of: 'quantity', span: at(clause, pieces) });
    for (const time of readTimes(text, { nowMs, timeZone: shop?.policy.shop.timeZone ?? 'UTC' })) {
      if (time.kind === 'vague' || !(time.untilMs <= nowMs) || time.fromMs > nowMs) continue;
      if (profile.purchases.some(({ atMs }) => atMs >= time.fromMs - DAY_MS && atMs < time.untilMs + DAY_MS))
        continue;
      found.push({ of: 'date', span: at(clause, time) });
    }
  }
  const [first] = found.sort((a, b) => GRAVITY.indexOf(a.of) - GRAVITY.indexOf(b.of));
  return first ?? null;
}

const GRAVITY: readonly WrongRecall['of'][] = [
  'product',
  'brand',
  'price',
  'channel',
  'count',
  'date',
  'quantity',
];

const at = (clause: Span, { start, end }: Span): Span => ({
  start: clause.start + start,
  end: clause.start + end,
});

const skusOf = ({ sku, product }: Purchase, { shop }: MessageFacts): readonly string[] =>
  sku !== null
    ? [sku]
    : (shop?.findTerms(fold(product).text).flatMap((term) => (term.kind === 'sku' ? [term.id] : [])) ?? []);

const pays = (
  purchases: readonly Purchase[],
  { amountMinor, unitMinor }: { amountMinor: number; unitMinor: number },
): boolean =>
  purchases.some(({ unitPriceMinor, quantity }) =>
    [unitPriceMinor, Math.round(unitPriceMinor * quantity)].some(
      (paid) => paid === amountMinor || paid === unitMinor,
    ),
  );

/** 第四次回购, your third order: neither the number of purchases nor the next. */
function countIn(text: string, purchases: number): Span | null {
  const match = COUNT.exec(text);
  if (match === null) return null;
  const said =
    match[1] === undefined ? ORDINALS.indexOf(match[2] ?? '') + 1 : (readNumeral(match[1], 0)?.value ?? 0);
  if (said === 0 || Math.abs(said - purchases) <= 1) return null;
  return { start: match.index, end: match.index + match[0].length };
}
const COUNT =
  /第([一二两三四五六七八九十\d]{1,3})次(?:回购|购买|下单|来买|买|光临)|\b(first|second|third|fourth|fifth|sixth) (?:order|purchase) (?:with|from) us/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** 买了三罐. */
function piecesIn(text: string): (Span & { readonly count: number }) | null {
  const match = PIECES.exec(text);
  const said = match?.[1] ?? match?.[2];
  if (match === null || said === undefined) return null;
  const count = readNumeral(said, 0)?.value ?? (WORDS.indexOf(said) + 1 || null);
  return count === null ? null : { start: match.index, end: match.index + match[0].length, count };
}
const PIECES =
  /(?<=[买拍订带囤拿购])(?:了|过|的)?([一二两三四五六七八九十\d]{1,3})[罐盒瓶袋箱桶枝支件个包套双条台只本份](?!月|小时|人)|(?:bought|ordered|got|purchased|order was) (one|two|three|four|five|six|\d{1,2}) (?=[a-z])/;
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The goods named after the deed: 买的铁观音, "the mug you got". */
function nounIn(text: string): (Span & { readonly word: string }) | null {
  const match = NOUN.exec(text);
  if (match === null) return null;
  const word = match[1] ?? match[2] ?? match[3] ?? '';
  if (word === '' || GENERIC.test(word)) return null;
  const start = match.index + match[0].lastIndexOf(word);
  return { start, end: start + word.length, word };
}
const NOUN =
  /[买拍订囤购](?:的是?|了|过)(?:[一二两三四五六七八九十几\d]{1,3}[罐盒瓶袋箱桶枝支件个包套双条台只本份])?(?:的)?([\u4e00-\u9fff]{2,8}?)(?=(?:都|也|还|喝|吃|用|穿|好|快|差|应|现|是|怎|觉|效|合|到|收|够|这|我|您|可|有|没|已|剩|送|了|吧|吗|呢|呀|的)|[，。!?~\s]|$)|\bthe ([a-z]{3,}(?: [a-z]{3,})?) (?:that )?you (?:bought|got|ordered|purchased|picked up|had)\b|\b(?:you (?:bought|ordered|purchased|got)|order was) (?:an?|the|one|two|three|our|some|\d+) ([a-z]{3,}(?: [a-z]{3,})?)(?= (?:last|in|on|from|at|for|before|earlier)\b|[.,!?]|$)/;
const GENERIC =
  /^(?:[一二两三四五六七八九十百]|那|这|东西|产品|商品|宝贝|货|同|一样|单|订单|两|几|很|好|时候|时|价格|价|人|客户|我们|咱|您|多|不少|什么|新|旧|整|全|没|次|一|老|第|个|正|都)|(?:那款|这款|的那|单子|以后|之后|之前)|\b(?:item|items|one|ones|product|products|order|thing|things|stuff|same|size|colour|color|price|last|pair|pack|box|set|time|day|week|month|lot|few|bit|goods|discount|refund|email|message|link|code)\b/;

/** Whether a word may name something bought: two characters, or a word, in common with the record. */
function names(word: string, profile: Profile, { shop }: MessageFacts): boolean {
  const records: string[] = [profile.notes, ...profile.tags];
  for (const { product, sku, brand } of profile.purchases) {
    const known = sku === null ? undefined : shop?.productBySku.get(sku);
    const maker = shop?.brandById.get(brand);
    records.push(
      product,
      brand,
      ...(known === undefined ? [] : [known.name, ...known.aliases]),
      ...(maker === undefined ? [] : [maker.name, ...maker.aliases]),
    );
  }
  const record = fold(records.join(' ')).text;
  if (/[a-z]/.test(word)) return word.split(' ').some((part) => record.includes(part.replace(/s$/, '')));
  let common = 0;
  for (const sign of word) if (record.includes(sign)) common++;
  return common >= Math.min(2, word.length - 1);
}
