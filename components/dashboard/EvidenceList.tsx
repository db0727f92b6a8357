import { dashboardText } from '../../lib/i18n/dashboard';
import type { LogEntry } from '../../lib/model/log-entry';
import { EVIDENCE_ICONS } from '../ui/EvidenceChip';
import { evidenceWords } from '../ui/evidence-words';
import { Icon } from '../ui/Icon';
import type { PageWords } from './day-name';
import { Redacted } from './Redacted';

/** What the warning rests on, one piece a row: its words, then where they come from. */
export function EvidenceList({ evidence, words }: { evidence: LogEntry['evidence']; words: PageWords }) {
  const { locale, timeZone } = words;
  if (evidence.length === 0) return <p class="hint">{dashboardText[locale].noEvidence}</p>;
  return (
    <ul class="evidence-list">
      {evidence.map((piece, index) => {
        const { source, words: said, kept, mono, whole } = evidenceWords(piece, locale, timeZone);
        return (
          <li key={index} title={whole}>
            <Icon path={EVIDENCE_ICONS[piece.kind]} />
            <span>
              {said !== '' && (
                <bdi class={mono ? 'mono' : undefined}>
                  <Redacted text={said} locale={locale} />
                </bdi>
              )}
              {kept !== '' && <bdi class="kept">{kept}</bdi>}
              <small>{source}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
