import { Converter } from 'opencc-js/t2cn';
import { boundaries, listPhrases, type PhraseList } from './lists.ts';
import { LEFT, type Phrase, RIGHT } from './trie.ts';

/**
 * The phrases of one concept. `zh` in either script, Taiwanese and Hong Kong words beside mainland ones;
 * Latin words match whole words, a trailing `*` lets them go on; `not` lists longer phrases that are no hit.
 */
export interface ConceptPhrases {
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
  readonly not?: readonly string[];
}
export type Lexicon = Readonly<Record<string, ConceptPhrases>>;

export interface PhraseTable {
  readonly concepts: readonly string[];
  /** Phrases that begin with a Chinese character, and those that do not. */
  readonly lists: readonly PhraseList[];
  /** Characters and what they fold to, alternating. */
  readonly foldPairs: string;
}

/** Variants that are not traditional against simplified, yet the same word in a chat. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ['帐', '账'],
  ['妳', '你'],
  ['甚', '什'],
  ['〇', '零'],
]);

const HAN = /^[\u3400-\u9fff]/;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const simplify = Converter({ from: 't', to: 'cn' });
const foldHan = (text: string): string =>
  [...text].map((unit) => (unit < '\u3400' ? unit : sameWord(simplify(unit)))).join('');
const sameWord = (unit: string): string => SAME_WORD.get(unit) ?? unit;

/** Compiles lexicons to the table the console page loads. `sources`: text whose characters need script variants. */
export function compileLexicon(lexicons: readonly unknown[], sources: string): PhraseTable {
  const concepts: string[] = [];
  const phrases: Phrase[] = [];
  for (const lexicon of lexicons) {
    for (const [name, words] of Object.entries(lexicon as Lexicon)) {
      if (concepts.includes(name)) throw new Error(`concept ${name} is defined twice`);
      const concept = concepts.push(name) - 1;
      for (const word of [...(words.zh ?? []), ...(words.en ?? [])])
        phrases.push(phrase(word, concept, false));
      for (const word of words.not ?? []) phrases.push(phrase(word, concept, true));
    }
  }
  const lists = [true, false].map((isHan) =>
    listPhrases(phrases.filter(({ text }) => HAN.test(text) === isHan)),
  );
  return { concepts, lists, foldPairs: foldPairsFor(sources) };
}

/** Makes a phrase of `word`: folded, with word boundaries where it begins or ends with a Latin letter or digit. */
export function phrase(word: string, concept: number, exception: boolean): Phrase {
  const open = word.endsWith('*');
  const text = foldHan((open ? word.slice(0, -1) : word).toLowerCase());
  const ends = boundaries(text);
  return { text, concept, exception, left: (ends & LEFT) !== 0, right: !open && (ends & RIGHT) !== 0 };
}

function foldPairsFor(sources: string): string {
  const wanted = new Set(foldHan(sources));
  let pairs = '';
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const unit = String.fromCharCode(code);
    const folded = sameWord(simplify(unit));
    if (folded !== unit && folded.length === 1 && wanted.has(folded)) pairs += unit + folded;
  }
  return `${pairs}〇零`;
}
