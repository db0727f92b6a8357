import type { Span } from './span';
import { matchesOf } from './sticky';

/**
 * Dots that are spelt out or dressed up so that no program sees an address: `[.]`, `(dot)`, ` dot `, `点`, `。`,
 * `．`. (Zero-width characters inside a name are gone from folded text.)
 */
const BRACKETED = String.raw` ?[[({【〔「] ?(?:\.|dot|点|點) ?[\])}】〕」] ?`;
/** What may also be a full stop, or 点 of 几点 and 点击. */
const DOUBTFUL = ' ?[点點] ?(?=[a-z0-9-]{1,63}(?:$|[^a-z0-9-]))|[。．｡]';
const DOT = new RegExp(
  `(?<=[a-z0-9\uff10-\uff5a])(?:(${BRACKETED}| dot )|${DOUBTFUL})(?=[a-z0-9\uff10-\uff5a])`,
  'giu',
);
const HINT = /[[({【〔「] ?(?:\.|dot|点|點)|[a-z0-9] ?(?:dot |[点點])|[a-z0-9\uff10-\uff5a][。．｡]/iu;
/** Endings that hardly begin a sentence after a full stop. */
const TIGHT_TOP_LEVEL = /\.(?:com|cn|net|org|xyz|cc|tw|hk|example|test)$/;

/** A text with its dressed-up dots put right, and the way back to the offsets of the text as written. */
export interface Undotted {
  readonly text: string;
  /** Of the first dressed-up dot inside `span` of {@link Undotted.text}; null when there is none. */
  readonly dressing: (span: Span) => 'sure' | 'doubtful' | null;
  /** The offset in the text as written. */
  readonly origin: (offset: number) => number;
}

/** Null when nothing is dressed up. `keep` are stretches to leave alone: addresses that stand plainly. */
export const undot = (text: string, keep: readonly Span[]): Undotted | null => {
  if (!HINT.test(text)) return null;
  /** Offsets behind each replaced dot: in the new text, and in the old one. */
  const places: {
    readonly at: number;
    readonly behind: number;
    readonly old: number;
    readonly isSure: boolean;
  }[] = [];
  let output = '';
  let copied = 0;
  let kept = 0;
  for (const match of matchesOf(DOT, text)) {
    while (kept < keep.length && (keep[kept]?.end ?? 0) < match.index) kept++;
    const plain = keep[kept];
    const isSure = match[1] !== undefined;
    // A sentence may end, or 点 begin one, right behind a plain address.
    if (!isSure && plain !== undefined && plain.start <= match.index) continue;
    output += text.slice(copied, match.index);
    const at = output.length;
    output += '.';
    copied = match.index + match[0].length;
    places.push({ at, behind: output.length, old: copied, isSure });
  }
  if (places.length === 0) return null;
  output += text.slice(copied);
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.behind ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text: output,
    dressing: ({ start, end }) => {
      const place = places[firstFrom(start)];
      if (place === undefined || place.at >= end) return null;
      return place.isSure ? 'sure' : 'doubtful';
    },
    origin: (offset) => {
      const place = places[firstFrom(offset) - 1];
      return place === undefined ? offset : place.old + offset - place.behind;
    },
  };
};

/** Whether a host whose dots are doubtful ends in a name that makes chance unlikely. */
export const isTightHost = (host: string): boolean => TIGHT_TOP_LEVEL.test(host) || host.startsWith('www.');
