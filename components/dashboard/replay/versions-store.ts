import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReplayPorts, VersionRow } from './replay-store';

export type VersionsStore = ReturnType<typeof createVersionsStore>;

export type RollBack =
  | { readonly kind: 'no' | 'failed' }
  | { readonly kind: 'saved'; readonly version: number };

/** The versions of the policy, newest first, and the way back to one. */
export function createVersionsStore(
  ports: Pick<ReplayPorts, 'history' | 'save'>,
  inForce: ReadonlySignal<number>,
) {
  const rows = signal<readonly VersionRow[] | null>(null);
  const state = signal<RollBack>({ kind: 'no' });
  const load = async (): Promise<void> => {
    rows.value = await ports.history().catch(() => rows.value);
  };
  return {
    rows: rows as ReadonlySignal<readonly VersionRow[] | null>,
    state: state as ReadonlySignal<RollBack>,
    inForce,
    load,
    /** Puts what a version says in force again, as a version of its own; refused when another came meanwhile. */
    async rollBack({ file, version }: VersionRow): Promise<void> {
      try {
        const saved = await ports.save(file, inForce.value, version);
        state.value = saved.isStale === true ? { kind: 'failed' } : { kind: 'saved', version: saved.version };
      } catch {
        state.value = { kind: 'failed' };
      }
      await load();
    },
  };
}
