import { needsText } from '../../lib/i18n/needs';
import { NEED_FIELDS } from '../../lib/model/care';
import { Icon } from '../ui/Icon';
import { ICON_CLOCK, ICON_PAUSE } from '../ui/icons';
import { Tag } from '../ui/Tag';
import type { CustomerView } from './panel-data';
import type { Words } from './words';
import { useWords } from './words';

export interface CustomerHeadProps {
  readonly view: CustomerView;
  /** Parts that stand below, so that a tag can lead there. */
  readonly leadsTo: ReadonlySet<string>;
}

/** Who it is: name, phone ending, orders, since when, tags, and whether this customer wants to be left alone. */
export function CustomerHead({ view, leadsTo }: CustomerHeadProps) {
  const words = useWords();
  const { text } = words;
  const { profile, conversation } = view;
  // While trust is to be mended nothing stands between the name and the repair.
  const isBrief = view.repair !== null && !view.repair.isDone;
  const rest = restNote(view, words);
  return (
    <section class="panel-part customer-head">
      <div class="name">
        <h2>{profile?.name ?? conversation.customerName}</h2>
        <span class="mute">{profile === null ? text.noProfile : phoneWords(profile.phoneTail, words)}</span>
        {profile !== null && (
          <span class="push mute">
            {[profile.tier, text.orders(profile.purchases.length)].filter(Boolean).join(words.comma)}
          </span>
        )}
      </div>
      <Facts view={view} />
      {profile !== null && !isBrief && (profile.tags.length > 0 || leadsTo.size > 0) && (
        <div class="tags">
          {profile.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {view.stage !== null && leadsTo.has('stage') && (
            <a class="tag line" href="#stage">
              {text.stageTag[view.stage.name]}
            </a>
          )}
          {view.trustLevel !== null && leadsTo.has('trust-level') && (
            <a class="tag line" href="#trust-level">
              {text.trustTag[view.trustLevel.name]}
            </a>
          )}
          {view.tier !== null && leadsTo.has('value') && (
            <a class="tag line" href="#tier">
              {needsText[words.locale].tiers[view.tier.name]}
            </a>
          )}
        </div>
      )}
      {profile !== null && !isBrief && <NeedsLine view={view} />}
      <OwedNow view={view} />
      {rest !== null && (
        <p class="rest-note">
          <Icon path={ICON_PAUSE} small />
          {rest}
        </p>
      )}
    </section>
  );
}

/** What is overdue or due today: it decides the next sentence, and must not stand below the fold. */
function OwedNow({ view }: { view: CustomerView }) {
  const { text, time, daysTo } = useWords();
  const owed = view.owed.find(({ dueAtMs }) => daysTo(dueAtMs) <= 0);
  if (owed === undefined) return null;
  const days = -daysTo(owed.dueAtMs);
  const due =
    days > 0
      ? text.daysLate(days)
      : owed.dueAtMs < view.nowMs
        ? text.lateToday
        : text.dueToday(time(owed.dueAtMs));
  return (
    <p class="owed-now">
      <Icon path={ICON_CLOCK} small />
      <a href="#owed">
        {owed.text} · {due}
      </a>
    </p>
  );
}

/** The needs that were confirmed, in one line: they decide the next sentence. */
function NeedsLine({ view }: { view: CustomerView }) {
  const { locale } = useWords();
  const { needs } = view.care;
  const known = NEED_FIELDS.flatMap((field) => {
    const need = needs[field];
    return need === undefined ? [] : [{ field, text: need.text }];
  });
  if (known.length === 0) return null;
  return (
    <p class="needs-line">
      {known.map(({ field, text }) => (
        <span key={field}>
          <span class="mute">{needsText[locale].fields[field]}</span> {text}
        </span>
      ))}
    </p>
  );
}

function Facts({ view }: { view: CustomerView }) {
  const words = useWords();
  const { profile, conversation } = view;
  const first = profile?.purchases[0];
  const last = profile?.purchases.at(-1);
  return (
    <div class="facts">
      {first !== undefined && <span>{words.text.since(words.month(first.atMs))}</span>}
      {last !== undefined && <span>{words.text.lastOn(words.date(last.atMs))}</span>}
      {profile === null && <span>{view.consoleName}</span>}
      {profile === null && <span>{words.time(conversation.updatedAtMs)}</span>}
    </div>
  );
}

const phoneWords = (tail: string | null, { text }: Words): string =>
  tail === null ? '' : text.phoneTail(tail);

/** The strongest reason not to push; null: none is on record. */
function restNote({ profile, cycle }: CustomerView, words: Words): string | null {
  if (profile === null) return null;
  if (profile.doNotContactSinceMs !== null)
    return words.text.doNotContact(words.date(profile.doNotContactSinceMs));
  if (profile.marketingAllowed === false) return words.text.noMarketing;
  return cycle !== null && words.daysTo(cycle.dueMs) > 0
    ? words.text.restUntil(words.date(cycle.dueMs))
    : null;
}
