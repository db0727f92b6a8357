import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { dayOf } from '../../lib/review/filter';
import { redact, redactEntry } from '../../lib/review/redact';
import type { Stores } from '../../lib/storage/stores';

/** Warnings and the verdicts on them. The sender keeps an entry until its id comes back. `onVerdict` hears that one was stored. */
export function answerLog(
  { log, reviews, credits, disputes, activity, policies }: Stores,
  onVerdict: () => void,
): void {
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

  onMessage('recordReplies', schemas.recordReplies, async ({ consoleId, agent, replies }) => {
    const zone = (await policies.latest())?.file.shop.timeZone ?? 'UTC';
    const byDay = Map.groupBy(replies, ({ atMs }) => dayOf(atMs, zone));
    for (const [day, ofDay] of byDay) await activity.count({ day, agent, consoleId }, ofDay);
  });

  onMessage('saveReview', schemas.saveReview, async (review) => {
    await reviews.add(review);
    onVerdict();
  });
  onMessage('saveReviews', schemas.saveReviews, async (given) => {
    await reviews.add(...given.reviews);
    onVerdict();
  });

  onMessage('saveDispute', schemas.saveDispute, async (dispute) => ({
    isKept: await disputes.add({ ...dispute, words: redact(dispute.words) }),
  }));
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
