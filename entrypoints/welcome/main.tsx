import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { config } from 'zod';
import { createImport } from '../../components/options/import-flow';
import { samplePolicy } from '../../components/options/samples';
import { Welcome } from '../../components/welcome/Welcome';
import { createWelcomeStore } from '../../components/welcome/welcome-store';
import { sitePattern } from '../../lib/consoles/site-pattern';
import { faultWords, issueWords } from '../../lib/i18n/file-faults';
import { welcomeText } from '../../lib/i18n/welcome';
import { send } from '../../lib/messages/messaging';
import { readPolicyFile } from '../../lib/model/import-files';
import { openStores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { readCodes } from '../options/codes';

const stores = openStores();
const uiLanguage = browser.i18n.getUILanguage();
const settings = signal(await stores.settings.load(uiLanguage));
const managed = signal(await stores.settings.managed());
const policy = signal((await stores.policies.latest())?.file ?? null);
const warn = () => console.warn('Candor: settings, policy or grants could not be read');
watch(
  stores.settings.managed,
  (value) => {
    managed.value = value;
  },
  warn,
);
watch(
  () => stores.settings.load(uiLanguage),
  (value) => {
    settings.value = value;
  },
  warn,
);
watch(
  stores.policies.latest,
  (value) => {
    policy.value = value?.file ?? null;
  },
  warn,
);

const grants = signal<readonly string[]>([]);
const lookAtGrants = async () => {
  try {
    grants.value = (await browser.permissions.getAll()).origins ?? [];
  } catch {
    warn();
  }
};
browser.permissions.onAdded.addListener(lookAtGrants);
browser.permissions.onRemoved.addListener(lookAtGrants);
void lookAtGrants();

const locale = computed(() => settings.value.interfaceLocale);
config({
  jitless: true, // the extension's policy forbids the functions zod would compile
  customError: (issue) => issueWords(issue, locale.value),
});
effect(() => {
  document.documentElement.lang = locale.value;
  document.title = welcomeText[locale.value].title;
});

const store = createWelcomeStore({
  settings,
  managed,
  policy,
  grants,
  policyImport: createImport({
    read: readPolicyFile,
    explain: (error, file) => faultWords(error, file, locale.value),
    save: (file) => send('savePolicy', { file }),
  }),
  saveSettings: (part) => send('saveSettings', part),
  downloadSample,
  // Nothing is awaited before this: the browser asks only within a click.
  enable: async (origin) => {
    const isGiven = await browser.permissions.request({ origins: [sitePattern(origin)] });
    if (isGiven) await send('updateConsoles', {});
    return isGiven;
  },
  savePolicy: (file) => send('savePolicy', { file }),
  readCodes,
});
const root = document.getElementById('root');
if (root !== null) render(<Welcome store={store} />, root);

/** Hands the sample policy to the browser as a file to keep. */
function downloadSample(): void {
  const content = JSON.stringify(samplePolicy(locale.value), null, 2);
  const link = document.createElement('a');
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(content)}`;
  link.download = 'candor-policy-sample.json';
  link.click();
}
