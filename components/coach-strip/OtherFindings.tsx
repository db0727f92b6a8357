import type { Locale } from '../../lib/model/locale';
import { SeverityTag } from '../ui/SeverityTag';
import type { WarningView } from './view';

export interface OtherFindingsProps {
  readonly findings: readonly WarningView[];
  readonly locale: Locale;
  readonly onChoose: (key: string) => void;
}

/** The findings behind the open one, a line each, gravest first; pressing one opens it. */
export const OtherFindings = ({ findings, locale, onChoose }: OtherFindingsProps) => (
  <ul class="other-findings">
    {findings.map(({ key, title, finding }) => (
      <li key={key}>
        <button type="button" onClick={() => onChoose(key)}>
          <SeverityTag severity={finding.severity} locale={locale} />
          {title}
        </button>
      </li>
    ))}
  </ul>
);
