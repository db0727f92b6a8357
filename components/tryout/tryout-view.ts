import type { ReadonlySignal } from '@preact/signals';
import type { Message } from '../../lib/model/conversation';
import type { Locale } from '../../lib/model/locale';
import type { MarkedSpan } from '../coach-strip/underline';
import type { NoticeView, StripActions, StripView } from '../coach-strip/view';

/** What the page shows, live; made in the entrypoint, where the engine is. */
export interface TryoutStore {
  readonly locale: ReadonlySignal<Locale>;
  readonly messages: ReadonlySignal<readonly Message[]>;
  readonly draft: ReadonlySignal<string>;
  /** Codes and cards that would leave with the draft. */
  readonly attached: ReadonlySignal<{ readonly codes: number; readonly cards: readonly string[] }>;
  /** What the agent of the story sent here; null: the story is over. */
  readonly line: ReadonlySignal<string | null>;
  readonly isTyping: ReadonlySignal<boolean>;
  readonly view: ReadonlySignal<StripView>;
  readonly notice: ReadonlySignal<NoticeView | null>;
  readonly spans: ReadonlySignal<readonly MarkedSpan[]>;
  readonly tally: ReadonlySignal<{
    readonly held: number;
    readonly warned: number;
    readonly changed: number;
  }>;
  readonly timeZone: string;
}

export interface TryoutActions {
  type(text: string): void;
  useLine(): void;
  send(): void;
  detach(): void;
  restart(): void;
  readonly strip: StripActions;
}
