import { type ReadonlySignal, signal } from '@preact/signals';
import type { Managed } from '../../lib/model/managed';
import type { PolicyFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { changePolicy } from '../options/change-policy';
import type { ImportFlow } from '../options/import-flow';

export const STEPS = ['you', 'shop', 'console', 'done'] as const;
export type Step = (typeof STEPS)[number];

export interface WelcomeSources {
  readonly settings: ReadonlySignal<Settings>;
  /** What an administrator fixed. */
  readonly managed: ReadonlySignal<Managed>;
  readonly policy: ReadonlySignal<PolicyFile | null>;
  /** Match patterns of pages that were granted. */
  readonly grants: ReadonlySignal<readonly string[]>;
  readonly policyImport: ImportFlow<PolicyFile>;
  readonly saveSettings: (part: Partial<Settings>) => Promise<unknown>;
  readonly downloadSample: () => void;
  /** Asks the browser for a site; whether it was given. */
  readonly enable: (origin: string) => Promise<boolean>;
  readonly savePolicy: (file: PolicyFile) => Promise<{ readonly version: number }>;
  /** What the codes in a picture say; null: it is no picture that can be read. */
  readonly readCodes: (picture: File) => Promise<readonly string[] | null>;
}

export type WelcomeStore = ReturnType<typeof createWelcomeStore>;

/** Where the newcomer is in the three steps. Every step can be opened again. */
export function createWelcomeStore(sources: WelcomeSources) {
  const step = signal<Step>('you');
  const saveFailed = signal(false);
  return {
    settings: sources.settings,
    managed: sources.managed,
    policy: sources.policy,
    grants: sources.grants,
    policyImport: sources.policyImport,
    downloadSample: sources.downloadSample,
    enable: sources.enable,
    changePolicy: (content: unknown) => changePolicy(content, sources.savePolicy),
    readCodes: sources.readCodes,
    step: step as ReadonlySignal<Step>,
    saveFailed: saveFailed as ReadonlySignal<boolean>,
    async saveSettings(part: Partial<Settings>): Promise<void> {
      saveFailed.value = false;
      try {
        await sources.saveSettings(part);
      } catch {
        saveFailed.value = true;
      }
    },
    open(to: Step): void {
      step.value = to;
    },
    next(): void {
      step.value = STEPS[STEPS.indexOf(step.value) + 1] ?? 'done';
    },
  };
}
