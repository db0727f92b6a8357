import type { CustomerFile, PromiseFile, PromiseState } from '../model/customer';

/** A promise that the agent says was made. Times are ISO 8601. */
export interface ConfirmedPromise {
  readonly text: string;
  readonly at: string;
  readonly dueAt: string;
  /** The words as they were said, where `text` is another wording. */
  readonly spoken?: string | undefined;
  readonly messageId?: string | undefined;
  /** It was kept in the same chat: the message that shows it. */
  readonly proof?: PromiseFile['proof'];
}

/** What became of a promise. */
export interface Outcome {
  readonly status: PromiseState;
  /** What of it is left, of a half-kept one. */
  readonly stillOwed?: string | undefined;
  /** A new time for what is left. */
  readonly dueAt?: string | undefined;
  readonly proof?: PromiseFile['proof'];
}

/** Who did it and when. `agent` empty: not known. */
interface Hand {
  readonly agent: string;
  readonly nowMs: number;
}

/** `file` with a promise noted; one that is noted already stays as it is. */
export function withPromise(
  file: CustomerFile,
  made: ConfirmedPromise,
  { agent, nowMs }: Hand,
): CustomerFile {
  if (file.promises.some((known) => isSamePromise(known, made))) return file;
  const { proof, spoken, messageId, ...words } = made;
  const by = named('by', agent);
  const promise: PromiseFile = {
    ...words,
    ...(spoken === undefined || spoken === made.text ? {} : { spoken }),
    ...(messageId === undefined ? {} : { messageId }),
    ...by,
    status: 'open',
  };
  const kept = proof === undefined ? promise : settled(promise, { status: 'kept', proof }, { agent, nowMs });
  return { ...file, promises: [...file.promises, kept] };
}

/** The id under which a promise is noted; null: it is not. */
export const promiseIdOf = (file: CustomerFile, made: ConfirmedPromise): string | null =>
  file.promises.find((known) => isSamePromise(known, made))?.id ?? null;

/** `file` without a promise that was noted by mistake. */
export const withoutPromise = (file: CustomerFile, promiseId: string): CustomerFile => ({
  ...file,
  promises: file.promises.filter(({ id }) => id !== promiseId),
});

/** The same words said at the same moment; a retry and a second press are no second promise. */
const isSamePromise = (known: PromiseFile, made: ConfirmedPromise): boolean =>
  known.at === made.at &&
  known.messageId === made.messageId &&
  (known.spoken ?? known.text) === (made.spoken ?? made.text);

/** `file` with the outcome of one of its promises. @throws RangeError when it has no such promise. */
export function withOutcome(
  file: CustomerFile,
  promiseId: string,
  outcome: Outcome,
  hand: Hand,
): CustomerFile {
  if (!file.promises.some(({ id }) => id === promiseId))
    throw new RangeError('this customer has no such promise');
  return {
    ...file,
    promises: file.promises.map((one) => (one.id === promiseId ? settled(one, outcome, hand) : one)),
  };
}

function settled(promise: PromiseFile, outcome: Outcome, { agent, nowMs }: Hand): PromiseFile {
  const { stillOwed: _left, settledAt: _at, settledBy: _by, proof: _proof, ...made } = promise;
  const next = { ...made, dueAt: outcome.dueAt ?? made.dueAt, status: outcome.status };
  // Taken up again: what was said of its end is void.
  if (outcome.status === 'open') return next;
  return {
    ...next,
    ...(outcome.status === 'half-kept' && outcome.stillOwed !== undefined
      ? { stillOwed: outcome.stillOwed }
      : {}),
    settledAt: new Date(nowMs).toISOString(),
    ...named('settledBy', agent),
    ...(outcome.proof === undefined ? {} : { proof: outcome.proof }),
  };
}

const named = <Key extends 'by' | 'settledBy'>(key: Key, agent: string) =>
  agent.trim() === '' ? {} : ({ [key]: agent.trim() } as Record<Key, string>);
