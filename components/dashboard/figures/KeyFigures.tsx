import { figuresText } from '../../../lib/i18n/figures';
import { WAIT_CLASSES } from '../../../lib/model/wait-classes';
import { fatigue, type sum } from '../../../lib/review/figures';
import { dayBounds } from '../../../lib/review/filter';
import { promisesKept, waitingOf } from '../../../lib/review/waiting';
import type { PageWords } from '../day-name';
import type { FiguresStore } from './figures-store';
import { decimal, part, percent } from './numbers';

type Sums = ReturnType<typeof sum>;

/** The six numbers at the top, each with what it is made of. */
export function KeyFigures({
  figures,
  words,
  days,
  now,
  before,
}: {
  figures: FiguresStore;
  words: PageWords;
  days: readonly string[];
  now: Sums;
  before: Sums;
}) {
  const { locale, timeZone, nowMs } = words;
  const text = figuresText[locale];
  const active = figures.activity.value.filter(({ day }) => days.includes(day));
  const tired = fatigue(now, active);
  const waiting = waitingOf(active, WAIT_CLASSES);
  const fromMs = dayBounds(days[0] ?? '', timeZone)?.fromMs ?? 0;
  const kept = promisesKept(figures.promises.value, fromMs, nowMs);
  const judged = now.confirmed + now.coach + now.wrong;
  const wasChanged = part(before.changed, before.shown);
  const items: readonly (readonly [string, string, string])[] = [
    [
      text.changed,
      percent(part(now.changed, now.shown), locale),
      wasChanged === null
        ? text.changedNote(now.changed, now.shown)
        : text.before(percent(wasChanged, locale)),
    ],
    [text.held, String(now.held), text.heldNote(now.heldChanged, now.withReason)],
    [
      text.wrong,
      percent(part(now.wrong, judged), locale),
      judged === 0 ? text.noneJudged : text.wrongNote(judged, now.wrong),
    ],
    [
      text.tired,
      decimal(tired.perHundred, locale),
      tired.messages === 0
        ? text.noMessages
        : text.tiredNote(tired.messages.toLocaleString(locale), percent(tired.repeatShare, locale)),
    ],
    [
      text.kept,
      percent(part(kept.kept, kept.due), locale),
      kept.due === 0 ? text.noneDue : text.keptNote(kept.due, kept.kept),
    ],
    [
      text.wait,
      waiting.replies === 0
        ? '–'
        : waiting.medianSeconds === null
          ? text.beyond(WAIT_CLASSES.at(-1) ?? 0)
          : text.upTo(waiting.medianSeconds),
      waiting.replies === 0 ? text.noReplies : text.waitNote(waiting.replies),
    ],
  ];
  return (
    <dl class="figures">
      {items.map(([head, value, note]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>
            {value}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
