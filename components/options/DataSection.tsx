import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import type { OptionsStore } from './options-store';
import { Part, Row } from './Section';

/** Takes all that is stored out as one file. */
export function DataSection({
  store,
  locale,
  today,
}: {
  store: OptionsStore;
  locale: Locale;
  today: string;
}) {
  const text = optionsText[locale];
  const isBusy = store.exporting.value;
  return (
    <div class="doc">
      <Part title={text.exportAll} lead={text.exportLead}>
        {store.failed.value === 'export' && (
          <Banner kind="warn">
            <b>{text.exportFailed}</b>
          </Banner>
        )}
        <ul class="list">
          <Row
            name="JSON"
            note={text.exportParts}
            end={
              <Button
                large
                icon={ICON_DOWNLOAD}
                disabled={isBusy}
                onPress={() => store.exportAll(`candor-${today}.json`)}
              >
                {isBusy ? text.exporting : text.exportAll}
              </Button>
            }
          />
        </ul>
      </Part>
    </div>
  );
}
