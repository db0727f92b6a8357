import { signal } from '@preact/signals';
import { render } from 'preact';
import { config } from 'zod';
import { Options } from '../../components/options/Options';
import { createOptionsStore, sectionOf } from '../../components/options/options-store';
import { samplePolicy } from '../../components/options/samples';
import { faultWords, issueWords } from '../../lib/i18n/file-faults';
import { readCustomersFile, readPolicyFile } from '../../lib/model/import-files';
import type { Locale } from '../../lib/model/locale';
import { policyFileSchema, policyFromFile } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { galleryLists, galleryRuns, takeList } from './list-case';
import { nowMs } from './log-case';
import { teaPolicy } from './tea-policy';

// ?locale=en&theme=dark&stored=none&file=good|bad|other|customers|lines&list=taobao|own|bad|running|done#section
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
const store = createOptionsStore(
  {
    readPolicy: readPolicyFile,
    readCustomers: readCustomersFile,
    explain: (error, file) => faultWords(error, file, settings.value.interfaceLocale),
    savePolicy: async (file) => {
      policy.value = { version: 4, savedAtMs: nowMs, file, policy: policyFromFile(file) };
    },
    saveCustomers: async () => undefined,
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
    imports: signal(isEmpty ? [] : galleryRuns),
    consoles: signal(
      isEmpty
        ? []
        : [
            { pattern: 'https://desk.harbour.example/*', isStopped: false },
            { pattern: 'http://localhost:4173/*', isStopped: true },
          ],
    ),
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

const section = signal(sectionOf(location.hash));
addEventListener('hashchange', () => {
  section.value = sectionOf(location.hash);
});
const root = document.getElementById('root');
if (root !== null) render(<Options store={store} section={section} nowMs={nowMs} version="0.1.0" />, root);
