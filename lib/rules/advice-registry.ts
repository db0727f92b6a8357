import type { Advice } from './advice';

/** The words of every rule in `lib/rules/<family>/<id>.ts`: the file's `advice`, by its name. */
const modules = import.meta.glob<Advice>(['./*/*.ts', '!./*/*.test.ts'], { eager: true, import: 'advice' });

const byId = new Map(
  Object.entries(modules).map(([path, advice]) => [path.split('/').at(-1)?.replace('.ts', '') ?? '', advice]),
);

/** A rule's words; null: there is no such rule (an entry of an older version may name one). */
export const adviceOf = (rule: string): Advice | null => byId.get(rule) ?? null;
