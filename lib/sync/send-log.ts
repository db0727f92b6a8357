import type { LogEntry } from '../model/log-entry';
import { splitEntry, splitReview } from '../review/record';
import { aboutOf, dataKey } from './data-keys';
import type { Desk } from './desk';
import type { WireRecord } from './envelope';
import { logSubject, reviewSubject, STREAM_PLANS } from './layout';
import { seal, tokenOf } from './seal';

/** Entries under way at once. */
const AT_ONCE = 64;

/**
 * Sends what was logged since the last acknowledgement. An entry counts as sent only when JetStream acknowledged it;
 * sent again after a cut line it bears the same id, which the server takes once.
 */
export async function sendEntries(desk: Desk): Promise<void> {
  const { team } = desk.stores;
  const subject = logSubject(desk.file.memberId);
  for (;;) {
    const { entries, until, isLast } = await team.nextEntries(AT_ONCE);
    const texts: string[] = [];
    for (const { entry, policyRevision } of entries)
      texts.push(await entryText(desk, subject, entry, policyRevision));
    await Promise.all(
      entries.map(({ entry }, at) => desk.js.publish(subject, texts[at] ?? '', { msgID: entry.id })),
    );
    await team.entriesSent(until);
    if (isLast) return;
  }
}

/** Verdicts of this browser's member, each to the agent whose entry it is about. */
export async function sendReviews(desk: Desk): Promise<void> {
  const { team } = desk.stores;
  const { memberId, role } = desk.file;
  for (;;) {
    const { reviews, until } = await team.nextReviews(AT_ONCE);
    for (const { review, memberId: whose, entry } of role === 'agent' ? [] : reviews) {
      const subject = reviewSubject(whose ?? memberId, memberId);
      const { core, words } = splitReview(review, '');
      const text = await recordText(desk, subject, review.entryId, { core, words, entry });
      const msgID = await tokenOf(undefined, `${memberId} ${JSON.stringify(review)}`);
      await desk.js.publish(subject, text, { msgID });
    }
    await team.reviewsSent(until);
    if (reviews.length < AT_ONCE) return;
  }
}

async function entryText(
  desk: Desk,
  subject: string,
  entry: LogEntry,
  policyRevision: number | null,
): Promise<string> {
  const whole = await recordText(desk, subject, entry.id, {
    ...splitEntry(entry, ''),
    entry,
    policyRevision,
  });
  if (whole.length <= STREAM_PLANS.log.maxMessageBytes - HEADERS_BYTES) return whole;
  // A refused entry would hold up all that come after it: what was said around it stays in this browser alone.
  const cut = {
    ...entry,
    context: [],
    evidence: [],
    slots: {},
    snippet: entry.snippet?.slice(0, 1000) ?? null,
  };
  return recordText(desk, subject, entry.id, { ...splitEntry(cut, ''), entry, policyRevision });
}

/** The server counts the message's headers too: its id and what it expects. */
const HEADERS_BYTES = 512;

/** A record with its personal words sealed. Base64 and JSON of ASCII: its length is its bytes, but for the name. */
export async function recordText(
  desk: Desk,
  subject: string,
  id: string,
  record: {
    readonly core: WireRecord['core'];
    readonly words: object;
    /** Whom it is about; null: the entry is no more. */
    readonly entry: LogEntry | null;
    readonly policyRevision?: number | null;
  },
): Promise<string> {
  const { core, words, entry, policyRevision } = record;
  const about = entry === null ? await tokenOf(desk.file.teamKey, `entry ${id}`) : await aboutOf(desk, entry);
  const key = await dataKey(desk, about, entry?.customerId ?? null);
  const message: WireRecord = {
    v: 1,
    by: desk.by,
    atMs: Date.now(),
    core,
    about,
    words: await seal(key, `${subject} ${id}`, words),
    ...(policyRevision !== undefined && { policyRevision }),
  };
  return JSON.stringify(message);
}
