/**
 * Where a team's data lies in NATS: names, subjects and limits, known to the extension and to the administrator's
 * command alike. One account is one shop, so that no name carries the shop.
 */

export type TeamRole = 'agent' | 'supervisor' | 'admin';

/** Ids of members stand in subjects as one token. */
export const MEMBER_ID = /^[a-z0-9-]{1,64}$/;

/** Streams that only grow. */
export const STREAMS = {
  log: 'CANDOR_LOG',
  reviews: 'CANDOR_REVIEWS',
  disputes: 'CANDOR_DISPUTES',
} as const;
export type StreamKey = keyof typeof STREAMS;

/** Key-value buckets; the latest value of a key counts. */
export const BUCKETS = {
  customers: 'CANDOR_CUSTOMERS',
  promises: 'CANDOR_PROMISES',
  keys: 'CANDOR_KEYS',
  policy: 'CANDOR_POLICY',
  library: 'CANDOR_LIBRARY',
  erased: 'CANDOR_ERASED',
} as const;
export type BucketKey = keyof typeof BUCKETS;

/** The one key of the policy bucket: its history is the policy's. */
export const POLICY_KEY = 'current';

export const logSubject = (agentId: string): string => `candor.log.${agentId}`;
export const disputeSubject = (agentId: string): string => `candor.dispute.${agentId}`;
export const reviewSubject = (agentId: string, supervisorId: string): string =>
  `candor.review.${agentId}.${supervisorId}`;
/** All reviews of one agent's entries, by whomever. */
export const reviewsOf = (agentId: string): string => `candor.review.${agentId}.*`;

export const streamOf = (bucket: BucketKey): string => `KV_${BUCKETS[bucket]}`;
export const keySubject = (bucket: BucketKey, key: string): string => `$KV.${BUCKETS[bucket]}.${key}`;

/**
 * Replies come to subjects under this prefix (`inboxPrefix` of the connection), which is the member's own: under the
 * usual one everybody could listen in on everybody's replies.
 */
export const inboxOf = (memberId: string): string => `_INBOX.${memberId}`;

/** A text as one token of a key: base64url of its UTF-8, since ids of consoles hold dots, colons and Chinese. */
export function keyToken(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a token that `keyToken` made; null: it is no such token. */
export function textOfToken(token: string): string | null {
  if (!/^[A-Za-z0-9_-]+$/.test(token)) return null;
  try {
    const binary = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // four letters are three bytes; not every sequence of letters or bytes is one
  }
}

const KIB = 1024;
const HOUR_MS = 3_600_000;

/** A second with the same Nats-Msg-Id is refused for this long: an agent's machine may sleep over a night. */
export const DUPLICATE_WINDOW_MS = 24 * HOUR_MS;

export interface StreamPlan {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly maxMessageBytes: number;
  /** Messages a subject may hold; null: the administrator's limit of entries an agent. */
  readonly perSubject: number | null;
  /** At the limit: refuse the new message, or drop the oldest. */
  readonly whenFull: 'refuse' | 'drop-oldest';
  /** Nobody, not even the admin, takes single messages or all of it away. */
  readonly isAppendOnly: boolean;
}

/** The streams, in the order in which they are made. */
export const STREAM_PLANS: Readonly<Record<StreamKey, StreamPlan>> = {
  log: growing(STREAMS.log, 'candor.log.*', 16 * KIB),
  reviews: growing(STREAMS.reviews, 'candor.review.*.*', 16 * KIB),
  disputes: growing(STREAMS.disputes, 'candor.dispute.*', 16 * KIB),
};

/** Values above this size are refused. The server takes messages of 1 MiB with their headers. */
export const BUCKET_PLANS: Readonly<Record<BucketKey, StreamPlan>> = {
  customers: bucket('customers', 256 * KIB, 5),
  promises: bucket('promises', 64 * KIB, 5),
  // Written once: whoever may make a key may not replace it, since that would erase the customer.
  keys: { ...bucket('keys', KIB, 1), whenFull: 'refuse' },
  policy: { ...bucket('policy', 1000 * KIB, 64), isAppendOnly: true },
  library: bucket('library', 1000 * KIB, 5),
  erased: bucket('erased', 4 * KIB, 1),
};

function growing(name: string, subject: string, maxMessageBytes: number): StreamPlan {
  return {
    name,
    subjects: [subject],
    maxMessageBytes,
    perSubject: null,
    whenFull: 'refuse',
    isAppendOnly: true,
  };
}

function bucket(key: BucketKey, maxMessageBytes: number, history: number): StreamPlan {
  return {
    name: `KV_${BUCKETS[key]}`,
    subjects: [`$KV.${BUCKETS[key]}.>`],
    maxMessageBytes,
    perSubject: history,
    whenFull: 'drop-oldest',
    isAppendOnly: false,
  };
}
