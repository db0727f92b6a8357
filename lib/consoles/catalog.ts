import type { ConsoleAdapter } from '../model/console-adapter';

/** Every console in `catalog/<id>.ts`: adding one edits no list. */
const modules = import.meta.glob<ConsoleAdapter>('./catalog/*.ts', { eager: true, import: 'adapter' });

export const adapters: readonly ConsoleAdapter[] = Object.values(modules);
