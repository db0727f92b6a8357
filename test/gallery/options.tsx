import { signal } from '@preact/signals';
import { render } from 'preact';
import { config } from 'zod';
import { createLibraryAdmin, type LintNotes } from '../../components/options/library-admin';
import { Options } from '../../components/options/Options';
import { createOptionsStore, sectionOf } from '../../components/options/options-store';
import type { PrivacyPorts } from '../../components/options/PrivacySection';
import { samplePolicy } from '../../components/options/samples';
import { policySchema } from '../../entrypoints/options/policy-schema';
import { faultWords, issueWords } from '../../lib/i18n/file-faults';
import { readLibraryFile } from '../../lib/library/read-library';
import { readAdapterFile, readCustomersFile, readPolicyFile } from '../../lib/model/import-files';
import type { LibraryEntry } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import type { Managed } from '../../lib/model/managed';
import { policyFileSchema, policyFromFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { adviceOf } from '../../lib/rules/advice-registry';
import { rules } from '../../lib/rules/registry';
import { libraryCase } from './library-case';
import { galleryLists, galleryRuns, takeList } from './list-case';
import { nowMs } from './log-case';
import { teaPolicy } from './tea-policy';

// ?locale=en&theme=dark&stored=none&file=good|bad|other|customers|lines&managed=all&list=taobao|own|bad|running|done#section
const asked = new URLSearchParams(location.search);
const asLocale = (asked.get('locale') ?? 'zh-CN') as Locale;
document.documentElement.lang = asLocale;
document.documentElement.classList.add(asked.get('theme') ?? 'light');
config({ jitless: true, customError: (issue) => issueWords(issue, settings.value.interfaceLocale) });

const isEmpty = asked.get('stored') === 'none';
const settings = signal<Settings>({
  interfaceLocale: asLocale,
  role: 'supervisor',
  agentName: '陈主管',
  stoppedOrigins: ['http://localhost:4173'],
});
const tea = policyFileSchema.parse(teaPolicy);
const policy = signal(
  isEmpty ? null : { version: 3, savedAtMs: nowMs - 86_400_000, file: tea, policy: policyFromFile(tea) },
);
const managed = signal<Managed>(
  asked.get('managed') === 'all'
    ? {
        role: 'supervisor',
        agentName: '陈主管',
        interfaceLocale: asLocale,
        retentionDays: 120,
        masksNumbers: false,
        remindLeadMinutes: 30,
        notifiesOfPromises: false,
        policy: tea,
        consoles: ['https://desk.harbour.example/*', 'https://*.chat.example/*'],
      }
    : {},
);
const store = createOptionsStore(
  {
    policySchema: () => policySchema(policy.value?.file ?? null, settings.value.interfaceLocale, nowMs),
    readPolicy: readPolicyFile,
    readCustomers: readCustomersFile,
    explain: (error, file) => faultWords(error, file, settings.value.interfaceLocale),
    savePolicy: async (file) => {
      const version = (policy.value?.version ?? 0) + 1;
      policy.value = { version, savedAtMs: nowMs, file, policy: policyFromFile(file) };
      return { version };
    },
    policyHistory: async () =>
      isEmpty
        ? []
        : [3, 2, 1].map((version) => ({ version, savedAtMs: nowMs - (4 - version) * 86_400_000, file: tea })),
    readCodes: async () => ['wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00'],
    saveCustomers: async () => undefined,
    readAdapter: readAdapterFile,
    saveAdapter: async () => undefined,
    removeAdapter: async () => undefined,
    saveSettings: async (part) => {
      settings.value = { ...settings.value, ...part };
    },
    lists: galleryLists,
    customerIds: async () => new Set(isEmpty ? [] : ['c-1', 'c-2', 'c-3']),
    removeConsole: async () => false,
    resumeConsole: async () => undefined,
    exportAll: async () => ({}),
    download: (name) => {
      document.title = name;
    },
  },
  {
    policy,
    settings,
    managed,
    imports: signal(isEmpty ? [] : galleryRuns),
    consoles: signal(
      isEmpty
        ? []
        : [
            { pattern: 'https://desk.harbour.example/*', isStopped: false },
            { pattern: 'http://localhost:4173/*', isStopped: true },
          ],
    ),
    ownAdapters: signal([]),
  },
);

const changed = {
  ...teaPolicy,
  brands: teaPolicy.brands.slice(1),
  products: teaPolicy.products.map((product) => ({ ...product, floor: 110 })),
};
const customers = [
  { id: 'c-1', name: '周先生', purchases: [], promises: [] },
  { id: 'c-9', name: '林女士', promises: [] },
  { id: 'c-9', name: '林女士' },
];
const files: Record<string, [name: string, content: unknown]> = {
  good: ['岭上柑-11月.json', changed],
  other: ['sample.json', samplePolicy(asLocale)],
  bad: ['岭上柑-11月.json', { ...teaPolicy, products: [{ ...teaPolicy.products[0], floor: '118' }] }],
  customers: ['客户.json', customers],
};
void takeList(store.listImport, asked.get('list'));
const file = files[asked.get('file') ?? ''];
if (file !== undefined) {
  const flow = location.hash === '#customers' ? store.customerImport : store.policyImport;
  void flow.take(new File([JSON.stringify(file[1], null, 1)], file[0]));
}

const entries = signal<readonly LibraryEntry[] | null>(isEmpty ? [] : libraryCase(asLocale));
const library = createLibraryAdmin({
  entries,
  change: async (saved, removed) => {
    const gone = new Set([...removed, ...saved.map(({ id }) => id)]);
    entries.value = [...saved, ...(entries.value ?? []).filter(({ id }) => !gone.has(id))];
  },
  read: readLibraryFile,
  explain: (error, file) => faultWords(error, file, settings.value.interfaceLocale),
  notes: signal<LintNotes>(
    isEmpty
      ? new Map()
      : new Map([
          [
            'l-5',
            [
              {
                severity: 'warning',
                title: asLocale === 'en' ? 'Free, with conditions unsaid' : '说免费，条件没讲',
              },
            ],
          ],
        ]),
  ),
  download: (name) => {
    document.title = name;
  },
});
const privacy: PrivacyPorts = {
  settings,
  managed,
  saveSettings: async (part) => {
    settings.value = { ...settings.value, ...part };
  },
  findCustomers: async () => [
    { id: 'c-1', name: '周先生', phoneTail: '8812', purchases: 3, promises: 1, entries: 4 },
  ],
  exportCustomer: async () => undefined,
  countConversations: async () => ({
    conversations: 1240,
    sinceMs: Date.parse('2026-11-03T09:00:00+08:00'),
    timeZone: 'Asia/Shanghai',
  }),
  dropConversations: async () => undefined,
  eraseCustomer: async () => ({ entries: 4, credits: 1, links: 2 }),
  digest: async () => ({ salt: '', digest: '' }),
};

const section = signal(sectionOf(`#${asked.get('part') ?? location.hash.slice(1)}`));
addEventListener('hashchange', () => {
  section.value = sectionOf(location.hash);
});
const root = document.getElementById('root');
if (root !== null)
  render(
    <Options
      store={store}
      library={library}
      privacy={privacy}
      reminders={{ state: signal('off'), turnOn: () => undefined }}
      rules={rules}
      book={
        new Map(
          rules.flatMap(({ id }) => {
            const advice = adviceOf(id);
            return advice === null ? [] : [[id, advice] as const];
          }),
        )
      }
      section={section}
      nowMs={nowMs}
      version="0.1.0"
    />,
    root,
  );
