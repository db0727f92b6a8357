import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { withCareChange } from '../../lib/profile/care';
import type { Stores } from '../../lib/storage/stores';
import { refreshConsoles } from './tabs';

/** What agents find out about a customer and keep. Answers come after the change is stored. */
export function answerCare({ customers, repairs }: Stores): void {
  onMessage('changeCare', schemas.changeCare, async ({ customerId, change, ...moment }) => {
    await customers.change(customerId, (file) => withCareChange(file, change, moment));
    // Offers go by tags: a console that is open judges by what it was told.
    if (change.kind === 'keep-tag' || change.kind === 'drop-tag') void refreshConsoles();
  });

  onMessage('tickRepair', schemas.tickRepair, (ticks) => repairs.put(ticks));
}
