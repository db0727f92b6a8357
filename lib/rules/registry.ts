import type { Rule } from './rule';

/** Every rule in `lib/rules/<family>/<id>.ts`. Only `rule` is imported: examples stay out of the bundles. */
const modules = import.meta.glob<Rule>(['./*/*.ts', '!./*/*.test.ts'], { eager: true, import: 'rule' });

export const rules: readonly Rule[] = Object.values(modules).sort((a, b) => a.order - b.order);
