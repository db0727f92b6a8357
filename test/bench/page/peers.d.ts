declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    /** Every occurrence: offset and word. */
    search(text: string): [number, string][];
  }
}

declare module 'textlint-rule-prh';
