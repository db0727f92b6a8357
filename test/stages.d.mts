/** A part of the coach that comes into a console page by itself. */
export interface Stage {
  readonly name: string;
  /** When it comes. */
  readonly when: string;
  /** Of the built extension. */
  readonly files: readonly string[];
  /** Bound in bytes, after gzip. */
  readonly most: number;
}

export interface StageSize extends Stage {
  readonly bytes: number;
  readonly gzipBytes: number;
}

export const STAGES: readonly Stage[];
export const AT_FIRST: { readonly names: readonly string[]; readonly most: number };
export function measureStages(folder: string): StageSize[];
