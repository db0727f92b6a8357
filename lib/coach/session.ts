import { findingKey, isEmpty } from '../engine/check';
import type { Judge } from '../engine/judge';
import type { Message } from '../model/conversation';
import type { CreditId } from '../model/credit';
import type { Finding, Undetermined } from '../model/finding';
import type { Outcome, SendReason } from '../model/log-entry';

/** A warning the agent saw while writing one message. Its id becomes the log entry's. */
export interface Shown {
  readonly id: string;
  readonly finding: Finding;
  readonly remedyTaken: boolean;
  readonly notUseful: boolean;
}

/** What became of a warning, once the message left. */
export interface Settled {
  readonly shown: Shown;
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  /** The message it led to; null: the warned words were never sent. */
  readonly sent: Message | null;
}

/** A good act in a message that was sent. */
export interface Earned {
  readonly id: string;
  readonly credit: CreditId;
  readonly message: Message;
}

/** A message the agent sent, and how long the customer had waited for it; null: they had not, or no time is known. */
export interface Reply {
  readonly atMs: number;
  readonly waitMs: number | null;
}

/** A message read for the first time. */
export interface Arrived {
  readonly message: Message;
  /** The message it stands behind; null: it is the first. */
  readonly afterId: string | null;
  /** When it came; null: it stood there before the coach watched. */
  readonly seenAtMs: number | null;
}

export interface Reason {
  readonly choice: SendReason;
  readonly words: string;
}

export interface Verdict {
  /** To be shown, gravest first: what the agent silenced is left out, unless the send is held for it. */
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Undetermined[];
}

/** Enough to be told once each; more in one conversation is noise, and held sends are not counted. */
const MAX_WARNINGS = 6;
const MAX_ADVICE = 3;

/** The last messages kept as context of log entries. */
const CONTEXT = 6;

/**
 * One conversation as the coach sees it: what to show, which send to hold, and what became of each warning.
 * Pure: the page, the store and the clock stay outside.
 */
export class CoachSession {
  readonly judge: Judge;
  readonly #newId: () => string;
  /** By rule: a warning keeps its identity while the words change under it. */
  #shown = new Map<string, Shown>();
  readonly #silenced = new Set<string>();
  readonly #told = { warning: new Set<string>(), advice: new Set<string>() };
  readonly #seen = new Set<string>();
  /** Each good act counts once a conversation. */
  readonly #credited = new Set<CreditId>();
  #earned: Earned[] = [];
  #replies: Reply[] = [];
  #arrived: Arrived[] = [];
  #messages: readonly Message[] = [];
  #released: { readonly draft: string; readonly reason: Reason } | null = null;
  #passed: { readonly draft: Message; readonly findings: readonly Finding[] } | null = null;

  constructor(judge: Judge, newId: () => string) {
    this.judge = judge;
    this.#newId = newId;
  }

  /** Messages before the draft, for the context of log entries. */
  get context(): readonly Message[] {
    return this.#messages.slice(-CONTEXT);
  }

  /** Whether the draft's send was released with a reason, by draft. */
  isReleased(draft: Message): boolean {
    return this.#released?.draft === identityOf(draft);
  }

  /** Takes the page's messages; settles the warnings of agent messages that arrived since the last time. */
  update(messages: readonly Message[], nowMs: number): readonly Settled[] {
    const same = this.#countSame(messages);
    const fresh = this.#freshIn(messages, same);
    const tail = messages.slice(same);
    const start = tail.findIndex((message) => fresh.has(message));
    const known = start === -1 ? messages : messages.slice(0, same + start);
    this.judge.replace(known);
    this.#messages = known;
    const settled: Settled[] = [];
    for (const message of messages.slice(known.length)) {
      if (fresh.has(message) && message.role === 'agent' && !message.note) {
        this.#replies.push({ atMs: message.atMs ?? nowMs, waitMs: this.#waitFor(message) });
        settled.push(...this.#settle(message, nowMs));
      }
      if (fresh.has(message) && message.role === 'bot')
        settled.push(...this.#settleAutomated(message, nowMs));
      this.judge.append(message);
      this.#messages = [...this.#messages, message];
    }
    for (const [at, message] of tail.entries()) {
      if (this.#seen.has(message.id)) continue;
      this.#seen.add(message.id);
      const before = tail[at - 1] ?? messages[same - 1];
      const seenAtMs = fresh.has(message) ? nowMs : null;
      this.#arrived.push({ message, afterId: before?.id ?? null, seenAtMs });
    }
    return settled;
  }

  /** Good acts found since the last time this was asked. */
  takeEarned(): readonly Earned[] {
    const earned = this.#earned;
    this.#earned = [];
    return earned;
  }

  /** What the agent sent since the last time this was asked. */
  takeReplies(): readonly Reply[] {
    const replies = this.#replies;
    this.#replies = [];
    return replies;
  }

  /**
   * What was read for the first time since the last time this was asked. A message whose pictures are still being
   * decoded waits for them: their codes decide what is found.
   */
  takeArrived(): readonly Arrived[] {
    if (this.#arrived.length === 0) return this.#arrived;
    const now = new Map(this.#messages.map((message) => [message.id, message]));
    const known = this.#arrived.map((one) => ({ ...one, message: now.get(one.message.id) ?? one.message }));
    this.#arrived = known.filter(({ message }) => isPending(message));
    return known.filter(({ message }) => !isPending(message));
  }

  /** Judges the draft as it stands. */
  verdict(draft: Message, nowMs: number): Verdict {
    const { findings, undetermined } = this.judge.check(draft, nowMs);
    return { findings: findings.filter((finding) => this.#isAudible(finding)), undetermined };
  }

  /** The agent sees these now: they keep their ids until the message is sent. */
  show(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const known = this.#shown.get(finding.rule);
      if (known === undefined)
        this.#shown.set(finding.rule, { id: this.#newId(), finding, remedyTaken: false, notUseful: false });
      else if (known.finding !== finding) this.#shown.set(finding.rule, { ...known, finding });
      if (finding.severity !== 'critical') this.#told[finding.severity].add(findingKey(finding));
    }
  }

  /** Whether a send of `draft` must be held; what passes is remembered until its message arrives. */
  decide(draft: Message, nowMs: number): 'pass' | 'hold' {
    if (draft.note || isEmpty(draft)) return 'pass';
    const { findings } = this.judge.check(draft, nowMs);
    if (findings.some((finding) => this.judge.holds(finding)) && !this.isReleased(draft)) return 'hold';
    this.#passed = { draft, findings };
    return 'pass';
  }

  /** The agent will send `draft` as it is; the next gesture is theirs. */
  release(draft: Message, reason: Reason): void {
    this.#released = { draft: identityOf(draft), reason };
  }

  takeRemedy(rule: string): void {
    this.#mark(rule, { remedyTaken: true });
  }

  /** Hides a warning until its facts change; a held one stays, the opinion is kept. */
  setNotUseful(finding: Finding): void {
    this.#mark(finding.rule, { notUseful: true });
    this.#silenced.add(findingKey(finding));
  }

  /** Takes the opinion back; `key` is that of the finding. */
  undoNotUseful(key: string): void {
    this.#silenced.delete(key);
    for (const { finding } of this.#shown.values())
      if (findingKey(finding) === key) this.#mark(finding.rule, { notUseful: false });
  }

  /** The conversation is left: what was warned of and never sent. */
  close(): readonly Settled[] {
    const settled = [...this.#shown.values()].map(
      (shown): Settled => ({ shown, outcome: 'withdrawn', reason: null, sent: null }),
    );
    this.#shown.clear();
    return settled;
  }

  #mark(rule: string, change: Partial<Pick<Shown, 'remedyTaken' | 'notUseful'>>): void {
    const shown = this.#shown.get(rule);
    if (shown !== undefined) this.#shown.set(rule, { ...shown, ...change });
  }

  #isAudible(finding: Finding): boolean {
    if (finding.rung === 'trial') return false;
    if (finding.severity === 'critical') return true;
    const told = this.#told[finding.severity];
    const isRoom = told.size < (finding.severity === 'warning' ? MAX_WARNINGS : MAX_ADVICE);
    if (isRoom && this.#silenced.size === 0) return true; // the usual case, on every key: no key to be made
    const key = findingKey(finding);
    return !this.#silenced.has(key) && (isRoom || told.has(key));
  }

  /**
   * What came while we watched: unknown messages below the first known one, also between known ones (a console
   * may confirm the agent's message after it shows the answer). What stands above is history the page loaded.
   * Of the first messages read only the one that just passed the gate is fresh.
   */
  #freshIn(messages: readonly Message[], same: number): ReadonlySet<Message> {
    const isKnown = (message: Message): boolean => this.#seen.has(message.id);
    if (this.#seen.size === 0)
      return new Set(
        messages.slice(-1).filter((last) => this.#passed !== null && sameWords(this.#passed.draft, last)),
      );
    const first = same > 0 ? same : messages.findIndex(isKnown);
    return new Set(first === -1 ? [] : messages.slice(first).filter((message) => !isKnown(message)));
  }

  /** How many messages stand where they stood: mostly all, and one has come behind them. */
  #countSame(messages: readonly Message[]): number {
    const before = this.#messages;
    let same = 0;
    while (same < before.length && before[same] === messages[same]) same++;
    return same;
  }

  /** What a machine sent for the shop passed no gate: its faults are only logged. */
  #settleAutomated(message: Message, nowMs: number): readonly Settled[] {
    return this.judge.check(message, nowMs).findings.map((finding) => ({
      shown: { id: this.#newId(), finding, remedyTaken: false, notUseful: false },
      outcome: finding.rung === 'trial' ? 'not-shown' : 'not-held',
      reason: null,
      sent: message,
    }));
  }

  /** From the first message of the customer's that nobody had answered. */
  #waitFor(reply: Message): number | null {
    const before = this.#messages;
    const answered = before.findLastIndex(({ role, note }) => role === 'agent' && !note);
    const asked = before.slice(answered + 1).find(({ role }) => role === 'customer');
    if (asked?.atMs == null || reply.atMs === null) return null;
    return Math.max(0, reply.atMs - asked.atMs);
  }

  #credit(message: Message, nowMs: number): void {
    for (const credit of this.judge.credits(message, nowMs)) {
      if (this.#credited.has(credit)) continue;
      this.#credited.add(credit);
      this.#earned.push({ id: this.#newId(), credit, message });
    }
  }

  #settle(message: Message, nowMs: number): readonly Settled[] {
    const passed = this.#passed !== null && sameWords(this.#passed.draft, message) ? this.#passed : null;
    const findings = passed?.findings ?? this.judge.check(message, nowMs).findings;
    const reason =
      passed !== null && this.#released?.draft === identityOf(passed.draft) ? this.#released.reason : null;
    if (findings.every(({ severity, rung }) => severity === 'advice' || rung === 'trial'))
      this.#credit(message, nowMs);
    const settled: Settled[] = [];
    for (const finding of findings) {
      const shown = this.#shown.get(finding.rule) ?? {
        id: this.#newId(),
        finding,
        remedyTaken: false,
        notUseful: false,
      };
      settled.push({
        shown: { ...shown, finding },
        outcome: outcomeOf(finding, passed !== null, reason),
        reason,
        sent: message,
      });
      this.#shown.delete(finding.rule);
    }
    for (const shown of this.#shown.values())
      settled.push({ shown, outcome: shown.remedyTaken ? 'remedy' : 'changed', reason: null, sent: null });
    this.#shown = new Map();
    this.#released = null;
    this.#passed = null;
    return settled;
  }
}

function outcomeOf(finding: Finding, passedGate: boolean, reason: Reason | null): Outcome {
  if (finding.rung === 'trial') return 'not-shown';
  if (!passedGate) return 'not-held';
  return finding.severity === 'critical' && reason !== null ? 'sent-with-reason' : 'sent-anyway';
}

const isPending = ({ pictures }: Message): boolean => pictures.some(({ state }) => state === 'pending');

const sameWords = (draft: Message, sent: Message): boolean => plain(draft.text) === plain(sent.text);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A release holds for these words, pictures and cards, and no others. */
const identityOf = (draft: Message): string =>
  JSON.stringify([plain(draft.text), draft.pictures.map((picture) => picture.payloads), draft.cards]);
