import type { Profile } from '../../lib/model/customer';
import type { OpenConversation } from '../../lib/model/open-conversation';

export type HeardNews = OpenConversation['heardPromises'][number];
export type Proof = NonNullable<HeardNews['proof']>;

/** A promise heard in this conversation that waits for the agent's word. */
export interface HeardPromise extends HeardNews {
  /** The words as they were said, where `words` hides numbers: what the agent corrects. */
  readonly raw: string;
  /** What stands for it when it is set aside. */
  readonly item: string;
  /** What stands for its proof then. */
  readonly proofItem: string;
}

/** What is owed of one customer. */
export interface OwedPromise {
  readonly customerId: string;
  readonly id: string;
  /** What is to be done; of a half-kept one what is left. */
  readonly text: string;
  /** The whole promise, where `text` is what is left of it. */
  readonly whole: string | null;
  readonly atMs: number;
  readonly dueAtMs: number;
  /** Who promised; null: not known. */
  readonly by: string | null;
  /** A message here that looks like it kept; null: none. */
  readonly proof: Proof | null;
}

/** How promises to this customer went before. */
export interface PromiseRecord {
  readonly kept: number;
  readonly broken: number;
}

type Facts = {
  readonly conversation: OpenConversation;
  readonly profile: Profile | null;
  readonly dismissed: ReadonlySet<string>;
};

const proofItem = (promiseId: string, messageId: string): string => `proof ${promiseId} ${messageId}`;

/** Promises of the profile that are open, the one due first first. */
export function owedTo({ conversation, profile, dismissed }: Facts): readonly OwedPromise[] {
  if (profile === null) return [];
  return profile.promises
    .flatMap(({ id, text, atMs, dueAtMs, status, by, stillOwed }): OwedPromise[] => {
      if (id === undefined || (status !== 'open' && status !== 'half-kept')) return [];
      const news = conversation.keptHere?.find(
        (one) => one.promiseId === id && !dismissed.has(proofItem(id, one.messageId)),
      );
      return [
        {
          customerId: profile.id,
          id,
          text: stillOwed ?? text,
          whole: stillOwed === undefined ? null : text,
          atMs,
          dueAtMs,
          by: by ?? null,
          proof:
            news === undefined ? null : { messageId: news.messageId, atMs: news.atMs, words: news.words },
        },
      ];
    })
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
}

export const proofItemOf = ({ id, proof }: OwedPromise): string => proofItem(id, proof?.messageId ?? '');

export const recordOf = (profile: Profile | null): PromiseRecord => ({
  kept: profile?.promises.filter(({ status }) => status === 'kept').length ?? 0,
  broken: profile?.promises.filter(({ status }) => status === 'broken').length ?? 0,
});

/** Promises of this conversation that the profile does not hold yet and the agent has not set aside. */
export function stillHeard({ conversation, profile, dismissed }: Facts): readonly HeardPromise[] {
  const known = profile?.promises ?? [];
  const places = new Map<string, number>();
  return conversation.heardPromises
    .map((news): HeardPromise => {
      const place = places.get(news.messageId) ?? 0;
      places.set(news.messageId, place + 1);
      const item = `promise ${news.messageId} ${place}`;
      const { proof, ...rest } = news;
      const seen = proof !== undefined && !dismissed.has(proofItem(item, proof.messageId)) ? { proof } : {};
      return { ...rest, ...seen, raw: news.words, item, proofItem: proofItem(item, proof?.messageId ?? '') };
    })
    .filter(
      ({ item, messageId, words, atMs }) =>
        !dismissed.has(item) &&
        !known.some(
          (promise) =>
            (promise.spoken ?? promise.text) === words &&
            (promise.messageId === undefined
              ? atMs === null || sameSecond(promise.atMs, atMs)
              : promise.messageId === messageId),
        ),
    );
}

/** Files hold times to the second. */
const sameSecond = (aMs: number, bMs: number): boolean => Math.floor(aMs / 1000) === Math.floor(bMs / 1000);

/** How a promise came out, as the agent says. */
export type Outcome =
  | { readonly status: 'kept' | 'broken' }
  | { readonly status: 'half-kept' | 'open'; readonly stillOwed?: string; readonly dueAtMs: number };

/** What was done last and can be taken back; also what it is called. */
export type Undoable =
  | 'confirmed'
  | 'kept'
  | 'half-kept'
  | 'broken'
  | 'put-off'
  | 'not-promise'
  | 'elsewhere'
  | 'not-proof';

/** What the agent does with promises and open questions. */
export interface PromiseActions {
  /** With `proof` it is noted as kept, by that message. */
  confirmPromise(
    promise: HeardPromise,
    made: { readonly words: string; readonly dueAtMs: number; readonly proof?: Proof },
  ): void;
  settlePromise(promise: OwedPromise, outcome: Outcome): void;
  setAside(item: string, kind: Extract<Undoable, 'not-promise' | 'elsewhere' | 'not-proof'>): void;
  showMessage(messageId: string): void;
  /** Puts a note on what is owed on the clipboard: of the customer shown, or of all that are given. */
  copyPromises(promises: readonly OwedPromise[] | readonly DuePromise[]): void;
  /** Opens the customer's conversation where it stands, else the profile. Resolves to which of them. */
  openPromise(promise: DuePromise): Promise<'conversation' | 'profile'>;
  undoLast(): void;
  /** Asks the browser for notifications. */
  turnOnReminders(): void;
}

/** As many open promises as a panel lists. */
export const MOST_DUES = 200;

/** An open promise of any customer. */
export interface DuePromise extends OwedPromise {
  readonly customerName: string;
}
