import { uiText } from '../../lib/i18n/ui';
import { welcomeText } from '../../lib/i18n/welcome';
import type { Locale } from '../../lib/model/locale';
import { StateMark } from '../ui/StateMark';

const LOOKS = ['calm', 'advice', 'warning', 'critical', 'blind'] as const;

/** What the marks mean, and how to see them at work in the tea case, on a page of our own. */
export function TryIt({ locale }: { locale: Locale }) {
  const text = welcomeText[locale];
  const { state, severity } = uiText[locale];
  const words = { ...state, ...severity };
  return (
    <aside class="demo">
      <h2>{text.looks}</h2>
      <ul class="looks">
        {LOOKS.map((look) => (
          <li key={look}>
            <StateMark state={look} />
            <b>{words[look]}</b>
            <span class="mute">{text.look[look]}</span>
          </li>
        ))}
      </ul>
      <h2>{text.tryIt}</h2>
      <p class="mute">{text.tryLead}</p>
      <p>
        <a class="button large primary" href="tryout.html">
          {text.openTry}
        </a>
      </p>
    </aside>
  );
}
