import { creditText } from '../../lib/i18n/credits';
import { dashboardText } from '../../lib/i18n/dashboard';
import type { CreditEntry, CreditId } from '../../lib/model/credit';
import type { PageWords } from './day-name';

export interface CreditLinesProps {
  /** Those of the last days, oldest first. */
  readonly credits: readonly CreditEntry[];
  readonly words: PageWords;
}

/** What was done well, as visible as what was warned of: a line that opens to the acts and a sentence of each. */
export function CreditLines({ credits, words: { locale } }: CreditLinesProps) {
  if (credits.length === 0) return null;
  const text = dashboardText[locale];
  return (
    <details class="credit-lines">
      <summary>{text.credits(credits.length)}</summary>
      <ul>
        {countsOf(credits).map(([id, count, last]) => (
          <li key={id}>
            <b>{creditText[locale][id]}</b> <span class="mute">{text.times(count)}</span>
            <q>{last.snippet}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The most frequent act first, each with the newest sentence of it. */
function countsOf(credits: readonly CreditEntry[]): readonly (readonly [CreditId, number, CreditEntry])[] {
  const byId = new Map<CreditId, { count: number; last: CreditEntry }>();
  for (const entry of credits)
    byId.set(entry.credit, { count: (byId.get(entry.credit)?.count ?? 0) + 1, last: entry });
  return [...byId]
    .map(([id, { count, last }]) => [id, count, last] as const)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
