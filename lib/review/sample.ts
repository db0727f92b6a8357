/** Entries a rule for a sample: enough for a first figure, and for a rule that warns to be judged at all. */
export const SAMPLE_SIZES = [10, 30, 100] as const;
