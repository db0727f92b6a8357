import type { Credit } from './credit';

/** Every credit in this folder. Only `credit` is imported: examples stay out of the bundles. */
const modules = import.meta.glob<Credit>(['./*.ts', '!./credit.ts', '!./registry.ts'], {
  eager: true,
  import: 'credit',
});

export const credits: readonly Credit[] = Object.values(modules);
