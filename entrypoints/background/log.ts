import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { redactEntry } from '../../lib/review/redact';
import type { Stores } from '../../lib/storage/stores';

/** Warnings and the verdicts on them. The sender keeps an entry until its id comes back. */
export function answerLog({ log, reviews }: Stores): void {
  // Redacted here as well: whatever a console page sends, no number of a customer reaches the disk.
  onMessage('recordEntries', schemas.recordEntries, async ({ entries }) => ({
    stored: await log.append(entries.map(redactEntry)),
  }));

  onMessage('saveReview', schemas.saveReview, (review) => reviews.add(review));
}
