import { signal } from '@preact/signals';
import { render } from 'preact';
import { config } from 'zod';
import { createImport } from '../../components/options/import-flow';
import { Welcome } from '../../components/welcome/Welcome';
import { createWelcomeStore, type Step } from '../../components/welcome/welcome-store';
import { faultWords, issueWords } from '../../lib/i18n/file-faults';
import { readPolicyFile } from '../../lib/model/import-files';
import type { Locale } from '../../lib/model/locale';
import { type PolicyFile, policyFileSchema } from '../../lib/model/policy';
import type { Settings } from '../../lib/model/settings';
import { teaPolicy } from './tea-policy';

// ?locale=en&theme=dark&step=shop&file=good
const asked = new URLSearchParams(location.search);
const settings = signal<Settings>({
  interfaceLocale: (asked.get('locale') ?? 'zh-CN') as Locale,
  role: 'agent',
  agentName: '',
  stoppedOrigins: [],
});
document.documentElement.lang = settings.value.interfaceLocale;
document.documentElement.classList.add(asked.get('theme') ?? 'light');
config({ jitless: true, customError: (issue) => issueWords(issue, settings.value.interfaceLocale) });

const step = (asked.get('step') ?? 'you') as Step;
const isLater = step === 'console' || step === 'done';
const policy = signal<PolicyFile | null>(isLater ? policyFileSchema.parse(teaPolicy) : null);
const policyImport = createImport({
  read: readPolicyFile,
  explain: (error, file) => faultWords(error, file, settings.value.interfaceLocale),
  save: async (file: PolicyFile) => {
    policy.value = file;
  },
});
const store = createWelcomeStore({
  settings,
  managed: signal({}),
  policy,
  grants: signal(step === 'done' ? ['https://desk.harbour.example/*'] : []),
  policyImport,
  saveSettings: async (part) => {
    settings.value = { ...settings.value, ...part };
    document.documentElement.lang = settings.value.interfaceLocale;
  },
  downloadSample: () => undefined,
  enable: async () => true,
  savePolicy: async (file) => {
    policy.value = file;
    return { version: 1 };
  },
  readCodes: async () => ['wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00'],
});
store.open(step);
if (asked.get('file') === 'good')
  void policyImport.take(new File([JSON.stringify(teaPolicy)], '岭上柑.json'));
const root = document.getElementById('root');
if (root !== null) render(<Welcome store={store} />, root);
