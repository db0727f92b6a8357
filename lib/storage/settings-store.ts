import type { Locale } from '../model/locale';
import type { Settings } from '../model/settings';
import type { Database } from './database';

/** Only what was chosen is stored, so that the rest follows the browser and later defaults. */
export interface SettingsRow {
  readonly key: 'settings';
  readonly chosen: Partial<Settings>;
}

/** What this browser's user chose. */
export interface SettingsStore {
  /** The settings; `uiLanguage` is the browser's, and decides what was not chosen. */
  load(uiLanguage: string): Promise<Settings>;
  /** Changes the given parts and answers the whole. */
  save(part: Partial<Settings>, uiLanguage: string): Promise<Settings>;
}

export function createSettingsStore({ dexie, settings }: Database): SettingsStore {
  const chosen = async () => (await settings.get('settings'))?.chosen ?? {};
  return {
    load: async (uiLanguage) => ({ ...defaultSettings(uiLanguage), ...(await chosen()) }),
    save: (part, uiLanguage) =>
      dexie.transaction('rw', settings, async () => {
        const next = { ...(await chosen()), ...part };
        await settings.put({ key: 'settings', chosen: next });
        return { ...defaultSettings(uiLanguage), ...next };
      }),
  };
}

/** Settings before anything was chosen. `uiLanguage` is a BCP 47 tag such as `zh-TW` or `en-GB`. */
export const defaultSettings = (uiLanguage: string): Settings => ({
  interfaceLocale: localeOf(uiLanguage),
  role: 'agent',
  agentName: '',
  stoppedOrigins: [],
});

/** Traditional script where the tag's script or region says so; any language but Chinese reads English. */
function localeOf(uiLanguage: string): Locale {
  const parts = uiLanguage.toLowerCase().split(/[-_]/);
  if (parts[0] !== 'zh') return 'en';
  if (parts.includes('hans')) return 'zh-CN';
  return ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part)) ? 'zh-TW' : 'zh-CN';
}
