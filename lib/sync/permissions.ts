import {
  BUCKETS,
  type BucketKey,
  disputeSubject,
  inboxOf,
  keySubject,
  logSubject,
  MEMBER_ID,
  reviewSubject,
  reviewsOf,
  STREAMS,
  type StreamKey,
  streamOf,
  type TeamRole,
} from './layout';

/** What a member's credentials allow; what is not named is refused by the server. */
export interface Permissions {
  readonly pub: { readonly allow: readonly string[] };
  readonly sub: { readonly allow: readonly string[] };
}

const API = '$JS.API';
const BUCKET_KEYS = Object.keys(BUCKETS) as readonly BucketKey[];

/** Who writes into which bucket. */
const WRITERS: Readonly<Record<BucketKey, readonly TeamRole[]>> = {
  customers: ['agent', 'supervisor', 'admin'],
  promises: ['agent', 'supervisor', 'admin'],
  keys: ['agent', 'supervisor', 'admin'],
  policy: ['admin'],
  library: ['supervisor', 'admin'],
  erased: ['supervisor', 'admin'],
};

/** What an admin takes away for good when a customer is erased. */
const PURGED: readonly BucketKey[] = ['customers', 'promises', 'keys'];

/** The rights of a member as subjects. */
export function permissionsOf(role: TeamRole, memberId: string): Permissions {
  if (!MEMBER_ID.test(memberId)) throw new Error(`not the id of a member: ${JSON.stringify(memberId)}`);
  return rightsOf(role, memberId);
}

/**
 * What some member may do, whoever it is: any token stands where a member's id does, and what is part of another
 * subject is left out, since servers take no two that overlap.
 */
export function offeredSubjects(): readonly string[] {
  const roles = ['agent', 'supervisor', 'admin'] as const;
  const all = [...new Set(roles.flatMap((role) => rightsOf(role, '*').pub.allow))];
  return all.filter((subject) => !all.some((wider) => wider !== subject && isWithin(subject, wider)));
}

/** Whether every subject that fits `subject` fits `wider` too. */
function isWithin(subject: string, wider: string): boolean {
  const tokens = subject.split('.');
  const wide = wider.split('.');
  if (wide.at(-1) !== '>' && wide.length !== tokens.length) return false;
  if (wide.length > tokens.length) return false;
  return wide.every(
    (token, place) => token === '>' || token === tokens[place] || (token === '*' && tokens[place] !== '>'),
  );
}

function rightsOf(role: TeamRole, memberId: string): Permissions {
  const publish = [
    logSubject(memberId),
    disputeSubject(memberId),
    ...BUCKET_KEYS.filter((bucket) => WRITERS[bucket].includes(role)).map((bucket) =>
      keySubject(bucket, '>'),
    ),
    ...BUCKET_KEYS.flatMap((bucket) => readAll(streamOf(bucket))),
    // Limits and use of the account, nothing of what is in it.
    `${API}.INFO`,
  ];
  if (role === 'agent')
    publish.push(
      ...readOwn('log', logSubject(memberId), memberId),
      ...readOwn('disputes', disputeSubject(memberId), memberId),
      ...readOwn('reviews', reviewsOf(memberId), memberId),
    );
  else
    publish.push(
      reviewSubject('*', memberId),
      ...Object.values(STREAMS).flatMap((stream) => readAll(stream)),
    );
  if (role === 'admin') publish.push(...PURGED.map((bucket) => `${API}.STREAM.PURGE.${streamOf(bucket)}`));
  return { pub: { allow: publish }, sub: { allow: [`${inboxOf(memberId)}.>`] } };
}

/** Reading a whole stream, by consumers and message by message. */
function readAll(stream: string): string[] {
  return [
    `${API}.STREAM.INFO.${stream}`,
    `${API}.STREAM.MSG.GET.${stream}`,
    `${API}.DIRECT.GET.${stream}`,
    `${API}.DIRECT.GET.${stream}.>`,
    `${API}.CONSUMER.CREATE.${stream}`,
    `${API}.CONSUMER.CREATE.${stream}.>`,
    `${API}.CONSUMER.INFO.${stream}.*`,
    `${API}.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.ACK.${stream}.>`,
    `$JS.FC.${stream}.>`,
  ];
}

/**
 * Reading one's own subject of a stream. The subject stands in the request's subject, which is what permissions see,
 * and the server refuses a request that asks for another one. Neither by number (`MSG.GET`, `DIRECT.GET` without a
 * subject: they name no subject), nor `STREAM.INFO` (it tells the others' subjects and how many entries they have);
 * pulling is for the consumer that bears the member's id alone, since from another's one would get what is theirs.
 */
function readOwn(key: StreamKey, subject: string, memberId: string): string[] {
  const stream = STREAMS[key];
  return [
    `${API}.DIRECT.GET.${stream}.${subject}`,
    `${API}.CONSUMER.CREATE.${stream}.*.${subject}`,
    `${API}.CONSUMER.INFO.${stream}.*`,
    `${API}.CONSUMER.MSG.NEXT.${stream}.${memberId}`,
    `$JS.FC.${stream}.>`,
  ];
}
