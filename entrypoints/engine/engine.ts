import type { CoachSession, Earned, Settled } from '../../lib/coach/session';
import type { PageConversation } from '../../lib/consoles/reader';
import type { FindingScene, Workplace } from '../../lib/messages/protocol';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { CreditEntry } from '../../lib/model/credit';
import type { Finding } from '../../lib/model/finding';
import type { LogEntry } from '../../lib/model/log-entry';
import type { OpenConversation } from '../../lib/model/open-conversation';
import type { HeardPart } from '../../lib/model/stored-conversation';
import type { ShopIndex } from '../../lib/policy/shop-index';
import type { PayloadClass } from '../../lib/text/payloads';

/** All that is known at one conversation: what came down from the background, and the session over it. */
export interface Desk {
  /** The engine it was opened by, which also reads it. */
  readonly engine: Engine;
  /** Null: nobody answered. Rules that need no policy still work. */
  readonly workplace: Workplace | null;
  readonly shop: ShopIndex | null;
  readonly session: CoachSession;
}

/**
 * What judges, as the coach sees it: types only, for the code comes into the page as a script of its own when a
 * conversation is there to be judged.
 */
export interface Engine {
  /** A desk for `workplace`; an index of the same policy is taken over from `before`. */
  openDesk(adapter: ConsoleAdapter, workplace: Workplace | null, before: Desk | null): Desk;
  /** What the side panel is told of `page`. */
  panelView(adapter: ConsoleAdapter, page: PageConversation, desk: Desk): OpenConversation;
  /** What stands around the findings of `draft` when they are put into words. */
  sceneOf(page: PageConversation, desk: Desk, draft: Message): FindingScene;
  /** Log entries of warnings that were settled on `page`. `context`: the messages before. */
  entriesOf(
    adapter: ConsoleAdapter,
    page: PageConversation,
    desk: Desk,
    settled: readonly Settled[],
    context: readonly Message[],
  ): readonly LogEntry[];
  /** Entries of good acts done on `page`. */
  creditsOf(
    adapter: ConsoleAdapter,
    page: PageConversation,
    desk: Desk,
    earned: readonly Earned[],
  ): readonly CreditEntry[];
  /** What was said since the last time, where the administrator has conversations kept. */
  partsOf(adapter: ConsoleAdapter, page: PageConversation, desk: Desk): readonly HeardPart[];
  /** What makes two findings the same warning. */
  findingKey(finding: Finding): string;
  /** What a code of a picture is. */
  classifyPayload(payload: string): PayloadClass;
}

declare global {
  /** The engine, once it has come into this frame; in this extension's isolated world only. */
  var candorEngine: Engine | undefined;
}
