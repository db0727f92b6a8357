import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { config } from 'zod';
import { createLibraryAdmin } from '../../components/options/library-admin';
import { Options } from '../../components/options/Options';
import { createOptionsStore, sectionOf } from '../../components/options/options-store';
import { sitePattern } from '../../lib/consoles/site-pattern';
import { faultWords, issueWords } from '../../lib/i18n/file-faults';
import { optionsText } from '../../lib/i18n/options';
import { readLibraryFile } from '../../lib/library/read-library';
import { send } from '../../lib/messages/messaging';
import { readAdapterFile, readCustomersFile } from '../../lib/model/import-files';
import type { ImportRun } from '../../lib/model/import-run';
import { policyFromFile } from '../../lib/model/policy';
import { adviceOf } from '../../lib/rules/advice-registry';
import { rules } from '../../lib/rules/registry';
import { openStores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { askForReminders, followReminders } from '../sidepanel/reminders';
import { readCodes } from './codes';
import { followGrants } from './consoles';
import { download } from './download';
import { exportAll } from './export-all';
import { followLibrary, libraryFault, lintNotes } from './library';
import { listPorts } from './list-ports';
import { policySchema } from './policy-schema';
import { privacyPorts } from './privacy';
import { readPolicy } from './read-policy';
import { teamPorts } from './team';

const stores = openStores();
const uiLanguage = browser.i18n.getUILanguage();
const settings = signal(await stores.settings.load(uiLanguage));
const managed = signal(await stores.settings.managed());
const latest = signal(await stores.policies.latest());
const warn = () => console.warn('Candor: settings or policy could not be read');
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
    latest.value = value;
  },
  warn,
);

const imports = signal<readonly ImportRun[]>([]);
watch(
  stores.imports.runs,
  (value) => {
    imports.value = value;
  },
  () => console.warn('Candor: earlier imports could not be read'),
);
const ownAdapters = signal(await stores.adapters.all());
watch(
  stores.adapters.all,
  (value) => {
    ownAdapters.value = value;
  },
  warn,
);

const locale = computed(() => settings.value.interfaceLocale);
config({
  jitless: true, // the extension's policy forbids the functions zod would compile
  customError: (issue) => issueWords(issue, locale.value),
});

const policy = computed(() => latest.value && { ...latest.value, policy: policyFromFile(latest.value.file) });
const store = createOptionsStore(
  {
    readPolicy: (file) => readPolicy(file, latest.value?.file ?? null, locale.value),
    policySchema: () => policySchema(latest.value?.file ?? null, locale.value, Date.now()),
    readCustomers: readCustomersFile,
    explain: (error, file) => faultWords(error, file, locale.value),
    savePolicy: (file) => send('savePolicy', { file }),
    saveCustomers: (files) => send('saveCustomers', { files }),
    readAdapter: readAdapterFile,
    saveAdapter: (adapter) => send('saveAdapter', { adapter }),
    removeAdapter: (id) => send('removeAdapter', { id }),
    saveSettings: (part) => send('saveSettings', part),
    customerIds: async () => new Set(await stores.customers.ids()),
    lists: listPorts(stores, () => latest.value?.file.shop.timeZone ?? null),
    policyHistory: stores.policies.history,
    readCodes,
    removeConsole: async (pattern) => {
      const isGone = await browser.permissions.remove({ origins: [pattern] });
      await send('updateConsoles', {});
      return isGone;
    },
    resumeConsole: (pattern) =>
      send('saveSettings', {
        stoppedOrigins: settings.value.stoppedOrigins.filter((origin) => pattern !== sitePattern(origin)),
      }),
    exportAll: () => exportAll(stores, uiLanguage),
    download,
  },
  {
    policy,
    settings,
    managed,
    consoles: followGrants(settings),
    ownAdapters,
    imports,
  },
);

const libraryEntries = followLibrary(stores);
const library = createLibraryAdmin({
  entries: libraryEntries,
  change: (saved, removed) => send('changeLibrary', { saved, removed }),
  read: readLibraryFile,
  explain: (error, file) => libraryFault(error, file, locale.value),
  notes: lintNotes(
    libraryEntries,
    computed(() => policy.value?.policy ?? null),
    locale,
  ),
  download,
});
const book = new Map(
  rules.flatMap(({ id }) => {
    const advice = adviceOf(id);
    return advice === null ? [] : [[id, advice] as const];
  }),
);

const reminders = followReminders(settings);
const section = signal(sectionOf(location.hash));
addEventListener('hashchange', () => {
  section.value = sectionOf(location.hash);
});
effect(() => {
  document.documentElement.lang = locale.value;
  document.title = optionsText[locale.value].title;
});

const root = document.getElementById('root');
if (root !== null)
  render(
    <Options
      store={store}
      library={library}
      privacy={privacyPorts(
        stores,
        settings,
        managed,
        computed(() => latest.value?.file.shop ?? null),
        download,
      )}
      team={teamPorts(stores, locale)}
      reminders={{ state: reminders, turnOn: () => askForReminders(reminders) }}
      rules={rules}
      book={book}
      section={section}
      nowMs={Date.now()}
      version={browser.runtime.getManifest().version}
    />,
    root,
  );
