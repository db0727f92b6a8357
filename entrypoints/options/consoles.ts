import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { GrantedConsole } from '../../components/options/options-store';
import { sitePattern } from '../../lib/consoles/site-pattern';
import type { Settings } from '../../lib/model/settings';

/** The origins this browser's user granted, live, with those that were stopped marked. */
export function followGrants(settings: ReadonlySignal<Settings>): ReadonlySignal<readonly GrantedConsole[]> {
  const patterns = signal<readonly string[]>([]);
  const look = async () => {
    patterns.value = (await browser.permissions.getAll()).origins ?? [];
  };
  const lookOrWarn = () => void look().catch(() => console.warn('Candor: grants could not be read'));
  browser.permissions.onAdded.addListener(lookOrWarn);
  browser.permissions.onRemoved.addListener(lookOrWarn);
  lookOrWarn();
  return computed(() =>
    patterns.value.map((pattern) => ({
      pattern,
      isStopped: settings.value.stoppedOrigins.some((origin) => pattern === sitePattern(origin)),
    })),
  );
}
