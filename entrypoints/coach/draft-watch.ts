import { findComposer, isLocked, readDraft } from '../../lib/consoles/composer';
import type { Decision } from '../../lib/consoles/gate';
import { replaceDraft } from '../../lib/consoles/insert';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { Finding } from '../../lib/model/finding';
import type { Desk } from '../engine/engine';
import { isCutOff } from './cut-off';
import { HandedPictures } from './handed-pictures';
import { listenAtComposer } from './listen';
import type { PictureReadings } from './pictures';
import type { Strip } from './strip';
import { type CardState, CLOSED } from './strip-view';

/** New warnings wait for a pause in typing, ms; half a number is not yet a price. What is mended goes at once. */
const PAUSE_MS = 250;

const EMPTY: Message = {
  id: 'draft',
  role: 'agent',
  atMs: null,
  text: '',
  pictures: [],
  cards: [],
  note: false,
};

/** What the watch needs of the coach. */
export interface DraftSetting {
  readonly adapter: ConsoleAdapter;
  readonly strip: Strip;
  readonly readings: PictureReadings;
  /** Null: the conversation is not open yet, and nothing is judged. */
  desk(): Desk | null;
  /** Whether the page could not be read. */
  isBlind(): boolean;
  /** Whether warnings could not be put into words: then nothing is held. */
  isFailing(): boolean;
  /** The findings or the card changed. */
  onChange(): void;
  /** The extension is gone. */
  onCutOff(): void;
}

/** The draft, what was found in it, and how the agent left the card. */
export interface DraftWatch {
  readonly message: Message;
  readonly findings: readonly Finding[];
  readonly card: CardState;
  /** Judges what stands in the composer. New warnings wait for a pause in typing unless `atOnce`. */
  judge(atOnce: boolean): void;
  commit(found: readonly Finding[]): void;
  change(part: Partial<CardState>): void;
  insert(text: string): Promise<'inserted' | 'copied' | 'failed'>;
  dropPictures(): void;
  /** The conversation was left: nothing of it stays. */
  leave(): void;
  stop(): void;
}

/** Judges the draft as it is written, and answers for each gesture that would send it. */
export function watchDraft(setting: DraftSetting, signal: AbortSignal): DraftWatch {
  const { adapter, strip, readings } = setting;
  let draft = EMPTY;
  let findings: readonly Finding[] = [];
  let card = CLOSED;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** A send was stopped because a picture was still being read. */
  let isWaitingForPictures = false;
  let isUnreadTold = false;

  /** The desk that may hold a send; null: nothing is held now. */
  const deskNow = (): Desk | null => (setting.isBlind() || isCutOff() ? null : setting.desk());
  const handed = new HandedPictures(
    adapter,
    {
      isWatching: () => deskNow() !== null,
      onHanded() {
        strip.notify({ kind: 'reading-picture' });
        judge(true);
      },
      onNotTaken: () => strip.notify({ kind: 'picture-again' }),
    },
    signal,
  );
  const listenAt = listenAtComposer(
    adapter,
    { takesKey: strip.takesKey, onInput: () => judge(false), decide, wouldHold },
    signal,
  );

  function currentDraft(): Message {
    const composer = findComposer(adapter);
    if (composer === null || isLocked(adapter, composer)) return EMPTY;
    if (handed.pictures.length > 0) return { ...EMPTY, pictures: readings.of(handed.pictures) };
    const { text, cards, note, pictures } = readDraft(adapter, composer);
    return { ...EMPTY, text, cards, note, pictures: readings.of(pictures) };
  }

  /** Judges what stands in the composer. New warnings wait for a pause in typing unless `atOnce`. */
  function judge(atOnce: boolean): void {
    if (isCutOff()) {
      setting.onCutOff();
      return;
    }
    const desk = setting.desk();
    const composer = findComposer(adapter);
    if (composer !== null) {
      strip.attach(composer);
      listenAt(composer);
    }
    if (composer === null || desk === null) {
      setting.onChange();
      return;
    }
    const { session } = desk;
    draft = currentDraft();
    tellUnread();
    const found = isEmpty(draft) || draft.note ? [] : session.verdict(draft, Date.now()).findings;
    const isGrave = found.some((finding) => session.judge.holds(finding));
    const isRead = !isWaitingForPictures || !hasPendingPicture(draft);
    card = {
      ...card,
      held: (card.held || (isWaitingForPictures && isRead)) && isGrave && !session.isReleased(draft),
    };
    if (isRead) isWaitingForPictures = false;
    clearTimeout(pause);
    const known = new Set(findings.map((finding) => finding.rule));
    const isNew = found.some((finding) => !known.has(finding.rule));
    commit(atOnce || !isNew ? found : found.filter((finding) => known.has(finding.rule)));
    if (!atOnce && isNew) pause = setTimeout(() => commit(found), PAUSE_MS);
    settleHanded();
  }

  /** A picture the console would send by itself goes on once it is read, or is held. */
  function settleHanded(): void {
    if (handed.pictures.length === 0 || hasPendingPicture(draft)) return;
    handed.settle(decide());
    if (handed.pictures.length === 0) judge(true);
  }

  /** A picture that could not be read is said to be unread, once: nothing found in it is no clean bill. */
  function tellUnread(): void {
    const isUnread = draft.pictures.some((picture) => picture.state === 'unread');
    if (isUnread && !isUnreadTold) strip.notify({ kind: 'picture-unread' });
    isUnreadTold = isUnread;
  }

  function commit(found: readonly Finding[]): void {
    findings = found;
    if (found.length === 0) card = CLOSED;
    setting.desk()?.session.show(found);
    strip.underline(found.flatMap(({ spans, severity }) => spans.map((span) => ({ ...span, severity }))));
    setting.onChange();
  }

  /** Answers for each event of a sending gesture; alike until the draft changes. */
  function decide(): Decision {
    const desk = deskNow();
    if (desk === null) return 'pass';
    const { session } = desk;
    draft = currentDraft();
    if (isEmpty(draft) || draft.note) return 'pass';
    if (hasPendingPicture(draft)) {
      isWaitingForPictures = true;
      strip.notify({ kind: 'reading-picture' });
      return 'hold';
    }
    if (session.decide(draft, Date.now()) === 'pass' || setting.isFailing()) return 'pass';
    clearTimeout(pause);
    card = { ...card, held: true, collapsed: false };
    commit(session.verdict(draft, Date.now()).findings);
    return 'hold';
  }

  /** Asked without a word: the key that chose a word is let go, and a few consoles would send on that. */
  function wouldHold(): boolean {
    const desk = deskNow();
    if (desk === null) return false;
    const { session } = desk;
    const now = currentDraft();
    const { findings: found } = session.verdict(now, Date.now());
    return !now.note && !session.isReleased(now) && found.some(({ severity }) => severity === 'critical');
  }

  async function insert(text: string): Promise<'inserted' | 'copied' | 'failed'> {
    const composer = findComposer(adapter);
    if (composer !== null && !isLocked(adapter, composer) && (await replaceDraft(composer, text))) {
      card = CLOSED;
      judge(true);
      return 'inserted';
    }
    try {
      await navigator.clipboard.writeText(text);
      strip.notify({ kind: 'insert-failed' });
      return 'copied';
    } catch {
      strip.notify({ kind: 'insert-lost' });
      return 'failed';
    }
  }

  return {
    get message() {
      return draft;
    },
    get findings() {
      return findings;
    },
    get card() {
      return card;
    },
    judge,
    commit,
    change(part) {
      card = { ...card, ...part };
      setting.onChange();
    },
    insert,
    dropPictures: () => handed.drop(),
    leave() {
      handed.drop();
      findings = [];
      card = CLOSED;
    },
    stop: () => clearTimeout(pause),
  };
}

const hasPendingPicture = (draft: Message): boolean =>
  draft.pictures.some((picture) => picture.state === 'pending');

const isEmpty = (draft: Message): boolean =>
  draft.text.trim() === '' && draft.pictures.length === 0 && draft.cards.length === 0;
