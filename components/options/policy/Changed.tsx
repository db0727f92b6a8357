import { useEffect } from 'preact/hooks';
import { formatDateTime } from '../../../lib/i18n/format';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import type { OptionsStore } from '../options-store';
import { Part, Row } from '../Section';

/** The change made last, with the way back. */
export function Changed({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = policyFormText[locale];
  const change = store.changed.value;
  return (
    <div aria-live="polite" class="changed">
      {change !== null && (
        <Banner
          kind="good"
          action={
            change.before !== null && <Button onPress={() => void store.undoPolicy()}>{text.undo}</Button>
          }
        >
          <b>{text.saved(change.version)}</b>
        </Banner>
      )}
    </div>
  );
}

/** Versions shown: older ones stay stored and are in the export. */
const SHOWN = 10;

/** Versions of the policy; restoring one saves it anew. */
export function Versions({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = policyFormText[locale];
  const current = store.policy.value;
  const { loadHistory } = store;
  useEffect(() => void loadHistory(), [loadHistory, current?.version]);
  const older = (store.history.value ?? []).filter(({ version }) => version !== current?.version);
  if (older.length === 0 || current === null) return null;
  return (
    <Part title={text.versions} lead={text.versionsLead}>
      <ul class="list">
        {older.slice(0, SHOWN).map(({ version, savedAtMs, file }) => (
          <Row
            key={version}
            name={text.version(version, formatDateTime(savedAtMs, locale, current.file.shop.timeZone))}
            note={file.shop.name}
            end={
              <Button look="quiet" onPress={() => void store.changePolicy(file)}>
                {text.restore}
                <span class="vh"> {version}</span>
              </Button>
            }
          />
        ))}
      </ul>
    </Part>
  );
}
