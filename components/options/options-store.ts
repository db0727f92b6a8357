import { type ReadonlySignal, signal } from '@preact/signals';
import type { z } from 'zod';
import type { FileFaultWords } from '../../lib/i18n/file-faults';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { CustomerFile } from '../../lib/model/customer';
import type { ImportRun } from '../../lib/model/import-run';
import type { Managed } from '../../lib/model/managed';
import type { Policy, PolicyFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { changePolicy, type PolicyChanged } from './change-policy';
import { createImport } from './import-flow';
import { createListImport, type ListImportPorts } from './list-import';

export const SECTIONS = [
  'shop',
  'prices',
  'service',
  'rules',
  'library',
  'customers',
  'you',
  'consoles',
  'privacy',
  'data',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The section an address names (`#prices`); the first one for what it does not know. */
export const sectionOf = (hash: string): Section =>
  SECTIONS.find((section) => `#${section}` === hash) ?? 'shop';

/** The policy in force: as its file says, and converted. */
export interface StoredPolicy {
  readonly version: number;
  readonly savedAtMs: number;
  readonly file: PolicyFile;
  readonly policy: Policy;
}

export type PolicyVersionRow = Omit<StoredPolicy, 'policy'>;

/** A console page that was granted, as match pattern (`https://desk.example/*`). */
export interface GrantedConsole {
  readonly pattern: string;
  /** The agent stopped the coach there. */
  readonly isStopped: boolean;
}

export interface OptionsPorts {
  readonly readPolicy: (file: File) => Promise<PolicyFile>;
  readonly readCustomers: (file: File) => Promise<CustomerFile[]>;
  readonly explain: (error: unknown, file: string) => FileFaultWords;
  readonly readAdapter: (file: File) => Promise<ConsoleAdapter>;
  readonly saveAdapter: (adapter: ConsoleAdapter) => Promise<unknown>;
  readonly removeAdapter: (id: string) => Promise<unknown>;
  /** What a changed policy must be. */
  readonly policySchema: () => z.ZodType<PolicyFile>;
  /** Answers the version that is in force then. */
  readonly savePolicy: (file: PolicyFile) => Promise<{ readonly version: number }>;
  /** Newest first. */
  readonly policyHistory: () => Promise<readonly PolicyVersionRow[]>;
  /** What the codes in a picture say; null: it is no picture that can be read. */
  readonly readCodes: (picture: File) => Promise<readonly string[] | null>;
  readonly saveCustomers: (files: CustomerFile[]) => Promise<unknown>;
  readonly saveSettings: (part: Partial<Settings>) => Promise<unknown>;
  readonly customerIds: () => Promise<ReadonlySet<string>>;
  /** Lists of orders and customers: read in a worker, stored by the background. */
  readonly lists: Omit<ListImportPorts, 'changed'>;
  /** Whether it is gone; the browser may keep what an administrator granted. */
  readonly removeConsole: (pattern: string) => Promise<boolean>;
  readonly resumeConsole: (pattern: string) => Promise<unknown>;
  /** Everything that is stored, as plain data. */
  readonly exportAll: () => Promise<unknown>;
  /** Hands `content` to the browser as a file. */
  readonly download: (name: string, content: string) => void;
}

export type OptionsStore = ReturnType<typeof createOptionsStore>;

/** What is under way on the options page. What is stored comes from outside, live. */
export function createOptionsStore(
  ports: OptionsPorts,
  stored: {
    readonly policy: ReadonlySignal<StoredPolicy | null>;
    readonly settings: ReadonlySignal<Settings>;
    /** What an administrator fixed. */
    readonly managed: ReadonlySignal<Managed>;
    readonly consoles: ReadonlySignal<readonly GrantedConsole[]>;
    readonly ownAdapters: ReadonlySignal<readonly ConsoleAdapter[]>;
    /** Latest first. */
    readonly imports: ReadonlySignal<readonly ImportRun[]>;
  },
) {
  const customerIds = signal<ReadonlySet<string> | null>(null);
  const failed = signal<'settings' | 'consoles' | 'export' | 'customers' | null>(null);
  const exporting = signal(false);
  /** The change made last, and what was in force before it. */
  const changed = signal<{ readonly version: number; readonly before: PolicyFile | null } | null>(null);
  const history = signal<readonly PolicyVersionRow[] | null>(null);

  /** What goes wrong in `work` is shown in the section `place`; what was stored stays. */
  const attempt = async (place: NonNullable<typeof failed.value>, work: () => Promise<unknown>) => {
    failed.value = null;
    try {
      await work();
    } catch {
      failed.value = place;
    }
  };
  const countCustomers = () =>
    attempt('customers', async () => {
      customerIds.value = await ports.customerIds();
    });

  const change = async (content: unknown): Promise<PolicyChanged> => {
    const before = stored.policy.value?.file ?? null;
    const result = await changePolicy(content, ports.savePolicy, ports.policySchema());
    if (result.kind === 'saved') changed.value = { version: result.version, before };
    return result;
  };

  return {
    ...stored,
    changed: changed as ReadonlySignal<typeof changed.value>,
    history: history as ReadonlySignal<typeof history.value>,
    changePolicy: change,
    /** Puts what was in force before the last change in force again, as a version of its own. */
    async undoPolicy(): Promise<void> {
      const { value: last } = changed;
      if (last?.before == null) return;
      const result = await change(last.before);
      if (result.kind === 'saved') changed.value = null;
    },
    loadHistory: async (): Promise<void> => {
      history.value = await ports.policyHistory();
    },
    readCodes: ports.readCodes,
    customerIds: customerIds as ReadonlySignal<ReadonlySet<string> | null>,
    failed: failed as ReadonlySignal<typeof failed.value>,
    exporting: exporting as ReadonlySignal<boolean>,
    policyImport: createImport({ read: ports.readPolicy, explain: ports.explain, save: ports.savePolicy }),
    customerImport: createImport({
      read: ports.readCustomers,
      explain: ports.explain,
      save: async (files: CustomerFile[]) => {
        await ports.saveCustomers(files);
        await countCustomers();
      },
    }),
    adapterImport: createImport({
      read: ports.readAdapter,
      explain: ports.explain,
      save: ports.saveAdapter,
    }),
    listImport: createListImport({ ...ports.lists, changed: () => void countCustomers() }),
    downloadText: ports.download,
    countCustomers,
    saveSettings: (part: Partial<Settings>) => attempt('settings', () => ports.saveSettings(part)),
    removeConsole: (pattern: string) =>
      attempt('consoles', async () => {
        if (!(await ports.removeConsole(pattern))) throw new Error('kept by the browser');
      }),
    resumeConsole: (pattern: string) => attempt('consoles', () => ports.resumeConsole(pattern)),
    removeAdapter: (id: string) => attempt('consoles', () => ports.removeAdapter(id)),
    exportAdapter: (adapter: ConsoleAdapter) => ports.download(`${adapter.id}.json`, asFile(adapter)),
    async exportAll(name: string): Promise<void> {
      exporting.value = true;
      await attempt('export', async () => ports.download(name, asFile(await ports.exportAll())));
      exporting.value = false;
    },
    exportPolicy(name: string): void {
      const { value: policy } = stored.policy;
      if (policy !== null) ports.download(name, asFile(policy.file));
    },
    downloadSample: (name: string, content: unknown) => ports.download(name, asFile(content)),
  };
}

const asFile = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
