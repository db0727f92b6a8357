import type { ReadonlySignal } from '@preact/signals';
import type { AuditPorts, ExportPage } from '../../components/dashboard/audit/audit-store';
import type { PlaceStore } from '../../components/dashboard/place-store';
import { queryOf } from '../../lib/review/filter';
import type { LogCursor } from '../../lib/storage/log-store';
import type { Stores } from '../../lib/storage/stores';

/** Entries read at once while a file is written. */
const PAGE = 500;
const MINUTE_MS = 60_000;

/** The audit view's way to the record, and to files. */
export function auditPorts(
  { log, privacy, disputes }: Stores,
  { place }: Pick<PlaceStore, 'place'>,
  timeZone: ReadonlySignal<string>,
): AuditPorts {
  async function* pages(): AsyncIterable<ExportPage> {
    const { filter: asked } = place.peek();
    // What a sample draws by lot is exported whole.
    const filter = queryOf(asked, timeZone.peek());
    const disputed = asked.state === 'disputed' ? await disputes.all() : null;
    let before: LogCursor | null = null;
    do {
      const { entries, verdicts, next } = await log.page({ filter, limit: PAGE, before });
      yield { entries: disputed === null ? entries : entries.filter(({ id }) => disputed.has(id)), verdicts };
      before = next;
    } while (before !== null);
  }

  return {
    verify: log.verify,
    takenOut: privacy.tombstones,
    pages,
    download(name, parts, type) {
      const link = document.createElement('a');
      link.href = forAMinute(new Blob([...parts], { type: `${type};charset=utf-8` }));
      link.download = name;
      link.click();
    },
    show(page) {
      window.open(forAMinute(new Blob([page], { type: 'text/html;charset=utf-8' })));
    },
  };
}

/** An address of the content, for as long as a browser takes to open it. */
function forAMinute(content: Blob): string {
  const address = URL.createObjectURL(content);
  setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS);
  return address;
}
