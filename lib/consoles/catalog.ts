import type { ConsoleAdapter } from '../model/console-adapter';
import { find } from './select';

/** Every console in `catalog/<id>.ts`: adding one edits no list. */
const modules = import.meta.glob<ConsoleAdapter>('./catalog/*.ts', { eager: true, import: 'adapter' });

export const adapters: readonly ConsoleAdapter[] = Object.values(modules);

/** The adapter whose mark stands in the page. */
export const detectAdapter = (known: readonly ConsoleAdapter[]): ConsoleAdapter | null =>
  known.find((adapter) => find(document, adapter.detect) !== null) ?? null;
