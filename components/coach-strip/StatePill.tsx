import { formatTime } from '../../lib/i18n/format';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import { Button } from '../ui/Button';
import { Lights } from '../ui/Lights';
import { StateMark } from '../ui/StateMark';
import type { StripSetting, StripView } from './view';

type PillView = Extract<StripView, { kind: 'calm' | 'busy' | 'blind' | 'stopped' }>;

/** The states without a warning. Calm is a mark alone, its words come on hover and focus; blind is never green. */
export function StatePill({ view, locale, timeZone, actions }: StripSetting & { view: PillView }) {
  const text = stripText[locale];
  const name = <b>{uiText[locale].state[view.kind]}</b>;
  switch (view.kind) {
    case 'calm':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows its words, as hover does
        <div class="state-pill calm" tabIndex={0} role="note">
          <StateMark state="calm" />
          <span>
            {name} {text.calm}
          </span>
        </div>
      );
    case 'busy':
      return (
        <div class="state-pill" role="note">
          <StateMark state="busy" />
          <span>
            {name} {text.reading}
          </span>
        </div>
      );
    case 'blind':
      return (
        <div class="state-pill blind with-lights" role="status">
          <StateMark state="blind" />
          <span>
            {name} {text.blind[view.reason]}
            {locale === 'en' ? '; ' : '，'}
            {text.unchecked(formatTime(view.sinceMs, locale, timeZone))}
          </span>
          <Button look="quiet" onPress={actions.copyReport}>
            {text.copyReport}
          </Button>
          <Lights lights={view.lights} locale={locale} />
        </div>
      );
    case 'stopped':
      return (
        <div class="state-pill blind" role="status">
          <StateMark state="blind" />
          <span>
            {name} {text.stopped}
          </span>
        </div>
      );
  }
}
