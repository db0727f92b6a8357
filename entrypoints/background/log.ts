import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { redact, redactEntry } from '../../lib/review/redact';
import type { Stores } from '../../lib/storage/stores';

/** Warnings and the verdicts on them. The sender keeps an entry until its id comes back. */
export function answerLog({ log, reviews, credits }: Stores): void {
  const tidy = tidier(log);
  tidy();

  // Redacted here as well: whatever a console page sends, no number of a customer reaches the disk.
  onMessage('recordEntries', schemas.recordEntries, async ({ entries }) => {
    const stored = await log.append(entries.map(redactEntry));
    tidy();
    return { stored };
  });

  onMessage('recordCredits', schemas.recordCredits, async ({ entries }) => ({
    stored: await credits.append(entries.map((entry) => ({ ...entry, snippet: redact(entry.snippet) }))),
  }));

  onMessage('saveReview', schemas.saveReview, (review) => reviews.add(review));
}

/**
 * Does what is due in the log, one small step after another; asked again while it runs, it looks once more. The
 * worker may be killed at any step: the next start goes on.
 */
function tidier({ tidy }: Stores['log']): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    do {
      isAsked = false;
      while (await tidy());
    } while (isAsked);
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning)
      run().catch((error: unknown) => {
        isRunning = false;
        console.warn('Candor: the log could not be tidied', error instanceof Error ? error.name : '');
      });
  };
}
