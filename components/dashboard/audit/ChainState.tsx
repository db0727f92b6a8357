import { auditText } from '../../../lib/i18n/audit';
import type { ChainReport } from '../../../lib/review/chain';
import { NO_FILTER } from '../../../lib/review/filter';
import { Banner } from '../../ui/Banner';
import type { PageWords } from '../day-name';
import type { PlaceStore } from '../place-store';
import type { CheckState } from './audit-store';

/** What the check of the record is at, or found. */
export function ChainState({
  check,
  words: { locale },
  place,
}: {
  check: CheckState;
  words: PageWords;
  place: PlaceStore;
}) {
  const text = auditText[locale];
  const number = (value: number): string => value.toLocaleString(locale);
  if (check.kind === 'not-yet') return <p>{text.notChecked}</p>;
  if (check.kind === 'failed') return <Banner kind="warn">{text.failed}</Banner>;
  if (check.kind === 'running')
    return (
      <div class="check-progress">
        <progress aria-label={text.chain} max={Math.max(check.total, 1)} value={check.done} />
        <span>{text.checking(number(check.done), number(check.total))}</span>
      </div>
    );
  const { broken, forgotten, blanked, head } = check.report;
  const { id } = broken ?? { id: null };
  return (
    <>
      <Banner
        kind={broken === null ? 'good' : 'warn'}
        action={
          id !== null && (
            <a
              href={`?entry=${id}`}
              onClick={(event) => {
                event.preventDefault();
                place.go({ view: 'review', entryId: id, filter: { ...NO_FILTER, state: 'all' } });
              }}
            >
              {text.openEntry}
            </a>
          )
        }
      >
        <strong>{chainWords(check.report, locale)}</strong>
        {broken !== null && <p>{text.brokenHint}</p>}
        {broken === null && forgotten + blanked > 0 && (
          <p>
            {forgotten > 0 && text.forgottenCount(number(forgotten))}
            {blanked > 0 && text.blankedCount(number(blanked))}
          </p>
        )}
      </Banner>
      {head.seq > 0 && (
        <div class="chain-head">
          <span>
            {text.head} {number(head.seq)}
          </span>
          <code>{head.hash}</code>
          <p class="mute">{text.headHint}</p>
        </div>
      )}
    </>
  );
}

/** What a check found, in one sentence. */
export function chainWords({ broken, counts, head }: ChainReport, locale: PageWords['locale']): string {
  const text = auditText[locale];
  const number = (value: number): string => value.toLocaleString(locale);
  if (broken !== null) {
    const found = text.broken[broken.kind](number(broken.seq));
    if (broken.part === null) return found;
    return `${found}${locale === 'en' ? ': ' : '：'}${text.part[broken.part]}`;
  }
  return head.seq === 0 ? text.empty : text.whole(number(counts.entry), number(counts.review));
}
