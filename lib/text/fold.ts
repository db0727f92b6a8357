import { foldPairs } from 'virtual:phrase-table';

/**
 * A text made comparable: lower case, half width, simplified script, look-alike letters and zero-width
 * characters undone. `，`, `。` and `、` stay as they are: "1,280" is one number, "128，256" two.
 */
export interface Folded {
  readonly original: string;
  readonly text: string;
  /** Original offset of each folded code unit, one more for the end; null: offsets are equal. */
  readonly offsets: Int32Array | null;
}

/** Marks a code unit that folding removes: zero-width, joiners, bidirectional controls, variation selectors. */
const REMOVED = 0;

/** Cyrillic and Greek letters that look like Latin ones, from, to. Source: Unicode confusables.txt, single letters. */
const LOOK_ALIKES =
  'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwвbкkмmнhтtАaВbЕeКkМmНhОoРpСcТtХxІiЈjЅsΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxοoνvρpιi‘\'’\'“"”"–-—-―-−-';

const REMOVED_RANGES: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0x20e3, 0x20e3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const table = createTable();

/** Folds `original`. Linear; lone surrogates and any other code unit without a fold stay. */
export function fold(original: string): Folded {
  const { length } = original;
  let at = 0;
  while (at < length && table[original.charCodeAt(at)] === original.charCodeAt(at)) at++;
  if (at === length) return { original, text: original, offsets: null };
  // Slices between changed characters are copied whole: most of a text folds to itself.
  let folded = '';
  let from = 0;
  let offsets: Int32Array | null = null;
  let size = at;
  for (let index = at; index < length; index++) {
    const code = original.charCodeAt(index);
    const unit = table[code] ?? code;
    if (unit === code) {
      if (offsets !== null) offsets[size] = index;
      size++;
      continue;
    }
    folded += original.slice(from, index);
    from = index + 1;
    if (unit === REMOVED) {
      offsets ??= Int32Array.from({ length: length + 1 }, (_, place) => place);
      continue;
    }
    if (offsets !== null) offsets[size] = index;
    size++;
    folded += String.fromCharCode(unit);
  }
  folded += original.slice(from);
  if (offsets !== null) offsets[size] = length;
  return { original, text: folded, offsets };
}

/** The offset in the original text of an offset in the folded one. */
export const toOriginal = (folded: Folded, offset: number): number =>
  folded.offsets === null ? offset : (folded.offsets[offset] ?? folded.original.length);

/** Adds script variants that a shop's own names need; pairs of from, to. */
export function addFoldPairs(pairs: string): void {
  for (let index = 0; index + 1 < pairs.length; index += 2)
    table[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);
}

function createTable(): Uint16Array {
  const folds = Uint16Array.from({ length: 65_536 }, (_, code) => code);
  for (let code = 0x41; code <= 0x5a; code++) folds[code] = code + 32;
  for (let code = 0xff01; code <= 0xff5e; code++) folds[code] = code - 0xfee0;
  for (let code = 0xff21; code <= 0xff3a; code++) folds[code] = code - 0xfee0 + 32;
  folds[0xff0c] = 0xff0c;
  folds[0xffe5] = 0xa5; // ￥
  for (const space of [0xa0, 0x3000, 0x2002, 0x2003, 0x2009, 0x202f]) folds[space] = 0x20;
  for (let digit = 0; digit < 9; digit++) folds[0x2460 + digit] = 0x31 + digit; // ① to ⑨
  for (let code = 0xc0; code < 0x180; code++) {
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
    if (base < 0x80) folds[code] = base | 0x20;
  }
  for (let index = 0; index + 1 < LOOK_ALIKES.length; index += 2)
    folds[LOOK_ALIKES.charCodeAt(index)] = LOOK_ALIKES.charCodeAt(index + 1);
  for (const [from, to] of REMOVED_RANGES) folds.fill(REMOVED, from, to + 1);
  for (let index = 0; index + 1 < foldPairs.length; index += 2)
    folds[foldPairs.charCodeAt(index)] = foldPairs.charCodeAt(index + 1);
  return folds;
}
