import { dashboardText } from '../../lib/i18n/dashboard';
import type { Locale } from '../../lib/model/locale';

/** What redaction put in the place of a number or name, with the digits it left. */
const MASK = /(••••\d{0,4})/;

/** Logged text with its masked parts shown as such, and read out as "hidden". */
export const Redacted = ({ text, locale }: { text: string; locale: Locale }) => (
  <>
    {text.split(MASK).map((part, index) =>
      MASK.test(part) ? (
        <span class="redacted" key={index}>
          <span class="vh">{dashboardText[locale].redacted} </span>
          {part.replace('••••', '••')}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
