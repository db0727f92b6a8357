import type { StripActions, WarningView } from '../../components/coach-strip/view';
import type { CoachSession } from '../../lib/coach/session';
import { findComposer, removeAttachments } from '../../lib/consoles/composer';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { Strip } from './strip';
import type { CardState } from './strip-view';

/** What the strip's buttons need of the page and the session. */
export interface Hands {
  /** The shown warning of this key. */
  find(key: string): WarningView | undefined;
  session(): CoachSession | null;
  draft(): Message;
  /** What of the page is read, as a text to send to whoever mends the adapter. */
  report(): string;
  readonly strip: Strip;
  insert(text: string): Promise<unknown>;
  /** Scrolls to a message; whether the page still has it. */
  showMessage(messageId: string): boolean;
  change(card: Partial<CardState>): void;
  /** Judges the draft again, at once. */
  rejudge(): void;
  /** Lets pictures be that wait to be handed to the page. */
  dropPictures(): void;
}

/** What the agent can do in the strip. Nothing here sends: after a release the next gesture is the agent's own. */
export function createActions(adapter: ConsoleAdapter, hands: () => Hands): StripActions {
  const focusDraft = (): void => findComposer(adapter)?.focus();
  return {
    insertRemedy(key) {
      const { find, session, insert, dropPictures } = hands();
      const found = find(key);
      if (found?.remedy == null) return;
      session()?.takeRemedy(found.finding.rule);
      const restsOnAttachment = found.finding.evidence.some(({ kind }) => kind === 'code' || kind === 'link');
      if (restsOnAttachment) removeAttachments(adapter);
      dropPictures();
      void insert(found.remedy.text);
    },
    backToDraft() {
      const { change, dropPictures, rejudge } = hands();
      change({ held: false });
      dropPictures();
      focusDraft();
      rejudge();
    },
    sendAnyway(_, choice, words) {
      const { session, draft, strip, rejudge } = hands();
      session()?.release(draft(), { choice, words });
      strip.notify({ kind: 'sent-with-reason', reason: choice });
      focusDraft();
      rejudge();
    },
    notUseful(key) {
      const { find, session, strip, rejudge } = hands();
      const found = find(key);
      if (found === undefined) return;
      session()?.setNotUseful(found.finding);
      strip.notify({ kind: 'not-useful', key });
      rejudge();
    },
    undoNotUseful(key) {
      const { session, strip, rejudge } = hands();
      session()?.undoNotUseful(key);
      strip.clearNotice();
      rejudge();
    },
    showEvidence(evidence) {
      const { change, showMessage } = hands();
      if (evidence.kind === 'message') change({ evidenceShown: showMessage(evidence.messageId) });
    },
    collapse: () => hands().change({ collapsed: true }),
    expand() {
      const { strip, change } = hands();
      strip.ring(null);
      change({ collapsed: false, evidenceShown: false });
    },
    choosePrimary: (chosen) => hands().change({ chosen }),
    confirmPromise: () => hands().strip.clearNotice(),
    dismissPromise: () => hands().strip.clearNotice(),
    copyReport() {
      const { strip, report } = hands();
      void navigator.clipboard.writeText(report()).then(() => strip.notify({ kind: 'copied' }));
    },
  };
}
