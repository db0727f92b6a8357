import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../lib/model/settings';

type Digest = NonNullable<Settings['reviewPassphrase']>;

/** What access asks of the world. */
export interface AccessPorts {
  readonly save: (part: Partial<Settings>) => Promise<unknown>;
  readonly digest: (words: string) => Promise<Digest>;
  readonly opens: (words: string, kept: Digest) => Promise<boolean>;
}

export interface AccessState {
  /** The views of supervisor and admin are open. */
  readonly isOpen: boolean;
  readonly hasPassphrase: boolean;
  /** Rules below their precision are moved by themselves. */
  readonly isAutomatic: boolean;
}

export interface Access {
  readonly state: ReadonlySignal<AccessState>;
  /** Whether these were the words. */
  readonly unlock: (words: string) => Promise<boolean>;
  readonly lock: () => void;
  /** Whoever sets one stays inside. Null: the role decides again. */
  readonly setPassphrase: (words: string | null) => Promise<void>;
  readonly setAutomatic: (on: boolean) => void;
}

/**
 * Who sees the supervisor's views. The role opens them; where a passphrase is set, it alone does, for this page and
 * until it is locked: on a shared browser anybody can choose a role.
 */
export function createAccess(ports: AccessPorts, settings: ReadonlySignal<Settings>): Access {
  const isUnlocked = signal(false);
  const kept = computed(() => settings.value.reviewPassphrase ?? null);
  const state = computed<AccessState>(() => ({
    isOpen: kept.value === null ? settings.value.role !== 'agent' : isUnlocked.value,
    hasPassphrase: kept.value !== null,
    isAutomatic: settings.value.demotesRules === true,
  }));
  let mine = '';
  // A passphrase set in another page locks this one.
  effect(() => {
    if (kept.value !== null && kept.value.digest !== mine) isUnlocked.value = false;
  });
  return {
    state,
    async unlock(words) {
      const { value } = kept;
      if (value === null || !(await ports.opens(words, value))) return false;
      batch(() => {
        mine = value.digest;
        isUnlocked.value = true;
      });
      return true;
    },
    lock() {
      isUnlocked.value = false;
    },
    async setPassphrase(words) {
      if (!state.value.isOpen) return;
      const digest = words === null ? null : await ports.digest(words);
      if (digest !== null) {
        mine = digest.digest;
        isUnlocked.value = true;
      }
      await ports.save({ reviewPassphrase: digest });
    },
    setAutomatic: (on) => void ports.save({ demotesRules: on }),
  };
}
