declare module 'virtual:phrase-table' {
  export const concepts: readonly string[];
  export const lists: readonly import('./lists').PhraseList[];
  export const foldPairs: string;
}
