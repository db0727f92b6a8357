import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { redact, redactEntry } from '../../lib/review/redact';
import type { Stores } from '../../lib/storage/stores';

/** Warnings and the verdicts on them. The sender keeps an entry until its id comes back. */
export function answerLog({ log, reviews, credits }: Stores): void {
  // Redacted here as well: whatever a console page sends, no number of a customer reaches the disk.
  onMessage('recordEntries', schemas.recordEntries, async ({ entries }) => ({
    stored: await log.append(entries.map(redactEntry)),
  }));

  onMessage('recordCredits', schemas.recordCredits, async ({ entries }) => ({
    stored: await credits.append(entries.map((entry) => ({ ...entry, snippet: redact(entry.snippet) }))),
  }));

  onMessage('saveReview', schemas.saveReview, (review) => reviews.add(review));
}
