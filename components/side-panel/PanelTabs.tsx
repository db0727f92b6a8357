import { privacyText } from '../../lib/i18n/privacy';
import { Icon } from '../ui/Icon';
import { useWords } from './words';

export interface PanelTab<Key extends string> {
  readonly key: Key;
  readonly words: string;
  /** Stands for the words where everybody knows it: five tabs are one line at 320 px. */
  readonly icon?: string;
}

export interface PanelTabsProps<Key extends string> {
  readonly tabs: readonly PanelTab<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** Ids of a tab and of the part it shows. */
export const tabId = (key: string): string => `tab-${key}`;
export const tabPanelId = (key: string): string => `part-${key}`;

/** The views of the panel. Arrows move between them; only the open one is in the tab order. */
export function PanelTabs<Key extends string>({ tabs, value, onChange }: PanelTabsProps<Key>) {
  const { locale } = useWords();
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChange(next.key);
    document.getElementById(tabId(next.key))?.focus();
  };
  return (
    <div class="panel-tabs" role="tablist" aria-label={privacyText[locale].tabs}>
      {tabs.map(({ key, words, icon }) => (
        <button
          type="button"
          role="tab"
          key={key}
          class={icon === undefined ? undefined : 'icon'}
          aria-label={icon === undefined ? undefined : words}
          title={icon === undefined ? undefined : words}
          id={tabId(key)}
          aria-selected={key === value}
          aria-controls={key === value ? tabPanelId(key) : undefined}
          tabIndex={key === value ? 0 : -1}
          onKeyDown={move}
          onClick={() => onChange(key)}
        >
          {icon === undefined ? words : <Icon path={icon} />}
        </button>
      ))}
    </div>
  );
}
