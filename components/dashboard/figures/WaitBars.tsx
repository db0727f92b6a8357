import { figuresText } from '../../../lib/i18n/figures';
import type { Locale } from '../../../lib/model/locale';
import { WAIT_CLASSES } from '../../../lib/model/wait-classes';
import type { Waiting } from '../../../lib/review/waiting';
import { Table } from '../../ui/Table';
import { part, percent } from './numbers';

/** How many replies came within which time: a bar each, and its numbers beside it. */
export function WaitBars({ waiting, locale }: { waiting: Waiting; locale: Locale }) {
  const text = figuresText[locale];
  if (waiting.replies === 0) return <p class="mute">{text.noReplies}</p>;
  const most = Math.max(...waiting.classes);
  const rows = waiting.classes.map((count, at) => {
    const end = WAIT_CLASSES[at];
    return { count, name: end === undefined ? text.beyond(WAIT_CLASSES.at(-1) ?? 0) : text.upTo(end) };
  });
  return (
    <Table
      plain
      label={text.waits}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head: text.wait, cell: ({ name }) => <span class="nowrap">{name}</span> },
        {
          key: 'bar',
          head: text.waits,
          cell: ({ count }) => (
            <span class="share-bar" aria-hidden="true">
              <i class="changed" style={{ width: `${(count / most) * 100}%` }} />
            </span>
          ),
        },
        { key: 'count', head: text.replies, figure: true, cell: ({ count }) => count },
        {
          key: 'share',
          head: '%',
          figure: true,
          cell: ({ count }) => percent(part(count, waiting.replies), locale),
        },
      ]}
    />
  );
}
