import { dashboardText } from '../../lib/i18n/dashboard';
import { formatTime } from '../../lib/i18n/format';
import { ALL_OF_IT, isNarrowed, type ReviewFilter } from '../../lib/review/filter';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_INBOX } from '../ui/icons';
import type { PageWords } from './day-name';

/** Grey bones in the shape of rows; they show only when reading takes longer than 400 ms. */
export const ListBones = ({ words }: { words: PageWords }) => (
  <div class="review-list bones" role="status">
    <span class="vh">{dashboardText[words.locale].loading}</span>
    {Array.from({ length: 6 }, (_, row) => (
      <div class="entry-row" key={row} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    ))}
  </div>
);

/** The log cannot be read: since when, what follows, the way out. */
export const Unreadable = ({
  words,
  sinceMs,
  onRetry,
}: {
  words: PageWords;
  sinceMs: number;
  onRetry: () => void;
}) => {
  const text = dashboardText[words.locale];
  return (
    <div class="whole-page">
      <Banner kind="warn" action={<Button onPress={onRetry}>{text.again}</Button>}>
        <b>{text.unreadable(formatTime(sinceMs, words.locale, words.timeZone))}</b>
        <p>{text.unreadableLead}</p>
      </Banner>
    </div>
  );
};

export interface NothingProps {
  readonly words: PageWords;
  readonly filter: ReviewFilter;
  readonly hasReviews: boolean;
  readonly isAgent: boolean;
  readonly optionsHref: string;
  readonly onNarrow: (part: Partial<ReviewFilter>) => void;
}

/** An empty list: why it is empty, and one way on. */
export function Nothing({ words, filter, hasReviews, isAgent, optionsHref, onNarrow }: NothingProps) {
  const text = dashboardText[words.locale];
  const more = (part: Partial<ReviewFilter>, label: string) => (
    <Button large onPress={() => onNarrow(part)}>
      {label}
    </Button>
  );
  const [title, lead, way] = isAgent
    ? [text.ownNothing, text.ownNothingLead, null]
    : filter.sample !== null
      ? [text.noSample, text.noSampleLead, more(ALL_OF_IT, text.noSampling)]
      : isNarrowed(filter)
        ? [text.nothingFits, '', more(ALL_OF_IT, text.clear)]
        : filter.state === 'disputed'
          ? [text.noDisputes, text.noDisputesLead, more({ state: 'open' }, text.showOpen)]
          : filter.state === 'reviewed'
            ? [text.noneReviewed, '', more({ state: 'open' }, text.showOpen)]
            : hasReviews
              ? [text.allJudged, text.allJudgedLead, more({ state: 'reviewed' }, text.showReviewed)]
              : [
                  text.nothingYet,
                  text.nothingYetLead,
                  <a class="button large" href={optionsHref}>
                    {text.setUp}
                  </a>,
                ];
  return (
    <div class="whole-page empty">
      <Icon path={ICON_INBOX} />
      <h2>{title}</h2>
      {lead !== '' && <p class="mute">{lead}</p>}
      {way}
    </div>
  );
}
