import { pickLocale } from '../i18n/pick-locale';
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
  interfaceLocale: pickLocale(uiLanguage),
  role: 'agent',
  agentName: '',
  stoppedOrigins: [],
});
