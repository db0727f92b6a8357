import type * as lexicons from './lexicon/all';

type Names<T> = T extends unknown ? keyof T & string : never;

/** The name of a list of phrases in `lexicon/`. A name that no lexicon defines does not compile. */
export type Concept = Names<(typeof lexicons)[keyof typeof lexicons]>;
