declare module 'virtual:phrase-table' {
  export const concepts: readonly string[];
  export const trie: import('./trie').PackedTrie;
  export const foldPairs: string;
}
