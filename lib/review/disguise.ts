import { cryptoSpans } from '../text/crypto-addresses';
import { fold } from '../text/fold';
import { readNumbers } from '../text/numbers';
import { classifyPayload } from '../text/payloads';
import { hideSecrets } from './redact';
import { sha256 } from './sha256';

/**
 * A stand-in for every secret of one conversation: what {@link hideSecrets} finds is replaced by something made up of
 * the same kind, so that the rules judge the text as they judged the true one. The same secret has the same stand-in
 * as long as the salt is the same; nobody keeps the salt. What the shop's own policy says is no secret.
 */
export interface Disguise {
  text(words: string): string;
  /** A code's content: of the same class, of the same scheme. */
  payload(payload: string): string;
  /** A customer's name: the family name or first name stays, as it is needed to address somebody. */
  name(name: string): string;
}

export interface DisguiseFacts {
  /** Random, and forgotten with the page that made it. */
  readonly salt: string;
  /** Whatever the shop laid down, as one text. */
  readonly ownWords: string;
  /** The customer's names, as console and profile have them. */
  readonly names: readonly string[];
  /** End of the customer's telephone number, by which rules know it for theirs. */
  readonly phoneTail: string | null;
  readonly isOwnPayload: (payload: string) => boolean;
}

/** Tried before a stand-in is taken as it is, of a kind or not: one in a hundred passes both checks of a card. */
const TRIES = 400;
/** Shorter own words stand in a policy by chance. */
const SHORTEST_OWN = 5;
/** How much of its beginning stays, where nothing else is of its kind: none, an area or carrier, a bank. */
const KEPT_HEADS = [0, 3, 4, 6] as const;

export function createDisguise({ salt, ownWords, names, phoneTail, isOwnPayload }: DisguiseFacts): Disguise {
  const own = bare(ownWords);
  const isOwn = (secret: string): boolean => {
    const plain = bare(secret);
    return plain.length >= SHORTEST_OWN && own.includes(plain);
  };
  const known = namesIn(names, isOwn);

  function text(words: string): string {
    const secrets: string[] = [];
    const hidden = hideSecrets(words, (secret) => {
      const whole = open(secret, secrets);
      if (secrets.length >= MOST_SECRETS) return '••••';
      secrets.push(whole);
      return token(secrets.length - 1);
    });
    // One after the other, each judged in the text as it was: what a number is depends on the words around it.
    let shown = open(hidden, secrets);
    let from = 0;
    for (const part of hidden.split(TOKEN)) {
      const secret = isToken(part) ? secrets[indexOfToken(part)] : undefined;
      if (secret === undefined) {
        from += part.length;
        continue;
      }
      if (!isOwn(secret)) shown = replaced(shown, from, secret, salt, phoneTail);
      from += secret.length;
    }
    return known.reduce((said, [name, standIn]) => said.replaceAll(name, standIn), shown);
  }

  return {
    text,
    payload(payload) {
      if (isOwnPayload(payload) || isOwn(payload)) return payload;
      return payloadLike(payload, salt);
    },
    name: (name) => known.reduce((said, [one, standIn]) => said.replaceAll(one, standIn), name),
  };
}

// A token stands for a secret while rules still run: a bullet, its number, a bullet. Private-use characters are in no rule.
const FIRST = 0xe000;
const MOST_SECRETS = 0xf8ff - FIRST;
const TOKEN = /(•[\ue000-\uf8ff]•)/;
const EACH_TOKEN = /•([\ue000-\uf8ff])•/g;
const token = (index: number): string => `•${String.fromCharCode(FIRST + index)}•`;
const isToken = (part: string): boolean => part.length === 3 && TOKEN.test(part);
const indexOfToken = (part: string): number => part.charCodeAt(1) - FIRST;
const open = (text: string, secrets: readonly string[]): string =>
  text.replace(EACH_TOKEN, (whole, unit: string) => secrets[unit.charCodeAt(0) - FIRST] ?? whole);

const bare = (text: string): string => fold(text).text.replace(/[\s\-_.,，。()"]/g, '');

/** `text` with the secret at `from` replaced by the first stand-in of its kind. */
function replaced(
  text: string,
  from: number,
  secret: string,
  salt: string,
  phoneTail: string | null,
): string {
  const before = text.slice(0, from);
  const after = text.slice(from + secret.length);
  const kind = kindsIn(text);
  const number = bare(secret);
  // Alone too: however it is grouped the next time, it comes out the same.
  const alone = kindsIn(number);
  const tail = phoneTail !== null && phoneTail !== '' && number.endsWith(phoneTail) ? phoneTail.length : 0;
  let first: string | null = null;
  for (const head of KEPT_HEADS)
    for (let round = 0; round < TRIES / KEPT_HEADS.length; round++) {
      const standIn = scrambled(secret, `${salt} ${number} ${round}`, headOf(number, head), tail);
      if (standIn === secret) continue;
      first ??= standIn;
      const said = before + standIn + after;
      if (kindsIn(said) === kind && kindsIn(bare(standIn)) === alone) return said;
    }
  return before + (first ?? '••••') + after;
}

/** An identity number keeps its province, and has a made-up day of birth; see {@link scrambled}. */
const headOf = (number: string, head: number): number => (/^\d{17}[\dx]$/.test(number) ? 2 : head);

/** What the numbers and wallets of a text are, in order. */
const kindsIn = (text: string): string => {
  const folded = fold(text).text;
  return JSON.stringify([
    readNumbers(folded).map(({ kind, check, label, cued, value }) => [
      ...[kind, check, label, cued, value.length],
      HOTLINE.test(value),
    ]),
    cryptoSpans(folded).length,
  ]);
};

/** A number that anybody may call. */
const HOTLINE = /^[48]00/;
const BIRTHDAY = '19900101';
const BIRTHDAY_AT = 6;

/**
 * `secret` with digits for digits and letters for letters, in whatever script they are; the first `head` and the last
 * `tail` of them stay.
 */
function scrambled(secret: string, seed: string, head: number, tail: number): string {
  const dice = diceOf(seed);
  const units = Array.from(secret);
  const places = units.flatMap((unit, at) => (classOf(unit) === null ? [] : [at]));
  const kept = Math.min(head, Math.max(0, places.length - 4));
  const isIdentity = /^\d{17}[\dXx]$/.test(secret);
  for (const [order, at] of places.entries()) {
    if (order < kept || order >= places.length - tail) continue;
    const unit = units[at] ?? '';
    const day = isIdentity ? BIRTHDAY[order - BIRTHDAY_AT] : undefined;
    const set = isIdentity ? DIGITS : classOf(unit);
    units[at] = day !== undefined && order >= BIRTHDAY_AT ? day : inClass(set, dice());
  }
  return units.join('');
}

const DIGITS = '0123456789';
const DIGIT_SETS = [DIGITS, '０１２３４５６７８９', '零一二三四五六七八九', '〇一二三四五六七八九'];
const CLASSES = [...DIGIT_SETS, '①②③④⑤⑥⑦⑧⑨', 'abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ'] as const;
const classOf = (unit: string): string | null =>
  CLASSES.find((set) => set.includes(unit)) ?? (unit === 'l' || unit === 'o' ? (CLASSES[5] ?? null) : null);
const inClass = (set: string | null, roll: number): string =>
  set === null ? '' : (set[roll % set.length] ?? '');

/** Bytes that follow from a seed and tell nothing of it. */
function diceOf(seed: string): () => number {
  const encoder = new TextEncoder();
  let block = 0;
  let bytes = sha256(encoder.encode(seed));
  let at = 0;
  return () => {
    if (at === bytes.length) {
      bytes = sha256(encoder.encode(`${seed} ${++block}`));
      at = 0;
    }
    return bytes[at++] ?? 0;
  };
}

/** A payload of the same class; of one whose form leaves no other, its scheme or host alone. */
function payloadLike(payload: string, salt: string): string {
  const wanted = classKey(payload);
  for (const head of [4, 8, 12, 20, 40])
    for (let round = 0; round < 8; round++) {
      const standIn = payloadScrambled(payload, `${salt} ${payload} ${round}`, head);
      if (standIn !== payload && classKey(standIn) === wanted) return standIn;
    }
  return `${FRONT.exec(payload)?.[0] ?? ''}••••`;
}

const classKey = (payload: string): string => {
  const { use, payee, scheme, certainty, contact } = classifyPayload(payload);
  return JSON.stringify([use, payee, scheme, certainty, contact]);
};

/** The scheme; of a web address the host too. */
const FRONT = /^(?:https?:\/\/[^/?#\s]*\/?|[a-z][a-z0-9+.-]*:(?:\/\/)?)?/i;
/** From here on a path with a query behind it stays whole: it says what the query is for. */
const WHOLE_PATH = 8;

/** And a value no longer than this says what for; accounts are longer. */
const SHORT_VALUE = 9;

/** The front stays, of the rest the first `head` characters, and the names in a query. */
function payloadScrambled(payload: string, seed: string, head: number): string {
  const front = FRONT.exec(payload)?.[0] ?? '';
  const rest = payload.slice(front.length);
  const [path = '', ...queries] = rest.split('?');
  const last = path.lastIndexOf('/') + 1;
  const query = queries
    .join('?')
    .replace(/(=)([^&#]+)/g, (whole, equals: string, value: string) =>
      head > WHOLE_PATH && value.length <= SHORT_VALUE
        ? whole
        : equals + scrambled(value, `${seed} ${value}`, 0, 0),
    );
  if (queries.length > 0 && head >= WHOLE_PATH) return `${front}${path}?${query}`;
  return (
    front +
    path.slice(0, last) +
    scrambled(path.slice(last), seed, head, 0) +
    (queries.length === 0 ? '' : `?${query}`)
  );
}

type Named = readonly [name: string, standIn: string];
const HAN_NAME = /^\p{Script=Han}+$/u;
/** A title tells nothing of who it is. */
const TITLED = /^(.+?)(女士|先生|小姐|太太|阿姨|大哥|大姐|同学|同學|老师|老師)?$/u;

/** What is to be replaced in texts for each name, the longest first. */
function namesIn(names: readonly string[], isOwn: (name: string) => boolean): readonly Named[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed.length < 2 || isOwn(trimmed)) continue;
    const [, given = trimmed] = TITLED.exec(trimmed) ?? [];
    if (HAN_NAME.test(given)) {
      if (given.length > 1) found.set(given, given[0] + '某'.repeat(given.length - 1));
      continue;
    }
    const [, ...family] = trimmed.split(/\s+/);
    const last = family.at(-1);
    if (last !== undefined && last.length > 2 && /^\p{Lu}/u.test(last)) found.set(last, 'Doe');
  }
  return [...found].toSorted(([a], [b]) => b.length - a.length);
}
