import { pickLocale } from '../i18n/pick-locale';
import { fixedSettings, type Managed, withoutFixed } from '../model/managed';
import type { Settings } from '../model/settings';
import type { Database } from './database';

/** Only what was chosen is stored, so that the rest follows the browser and later defaults. */
export interface SettingsRow {
  readonly key: 'settings';
  readonly chosen: Partial<Settings>;
}

/** What the administrator fixed, as the browser said it last: pages read and follow it like all that is stored. */
export interface ManagedRow {
  readonly key: 'managed';
  readonly managed: Managed;
}

/** What this browser's user chose, and over it what the administrator fixed. */
export interface SettingsStore {
  /** The settings; `uiLanguage` is the browser's, and decides what was not chosen. */
  load(uiLanguage: string): Promise<Settings>;
  /** Changes the given parts, but for what is fixed, and answers the whole. */
  save(part: Partial<Settings>, uiLanguage: string): Promise<Settings>;
  /** What the administrator fixed. */
  managed(): Promise<Managed>;
  /** Takes over what the administrator fixes now. Answers whether it is other than before. */
  fix(managed: Managed): Promise<boolean>;
}

export function createSettingsStore({ dexie, settings }: Database): SettingsStore {
  const rows = () => settings.bulkGet(['settings', 'managed']);
  const read = async () => {
    const [own, fixed] = await rows();
    return {
      chosen: own?.key === 'settings' ? own.chosen : {},
      managed: fixed?.key === 'managed' ? fixed.managed : {},
    };
  };
  const whole = (uiLanguage: string, chosen: Partial<Settings>, managed: Managed): Settings => ({
    ...defaultSettings(uiLanguage),
    ...chosen,
    ...fixedSettings(managed),
  });
  return {
    load: async (uiLanguage) => {
      const { chosen, managed } = await read();
      return whole(uiLanguage, chosen, managed);
    },
    save: (part, uiLanguage) =>
      dexie.transaction('rw', settings, async () => {
        const { chosen, managed } = await read();
        const next = { ...chosen, ...withoutFixed(part, managed) };
        await settings.put({ key: 'settings', chosen: next });
        return whole(uiLanguage, next, managed);
      }),
    managed: async () => (await read()).managed,
    fix: (managed) =>
      dexie.transaction('rw', settings, async () => {
        const { managed: before } = await read();
        if (JSON.stringify(before) === JSON.stringify(managed)) return false;
        await settings.put({ key: 'managed', managed });
        return true;
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
