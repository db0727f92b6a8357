import type { Credit } from '../credits/credit';
import { credits } from '../credits/registry';
import { Ledger } from '../facts/ledger';
import { MessageFacts } from '../facts/message-facts';
import type { ConsoleContext, Message } from '../model/conversation';
import type { CreditId } from '../model/credit';
import type { Profile } from '../model/customer';
import type { Finding } from '../model/finding';
import type { ShopIndex } from '../policy/shop-index';
import { ownRulesOf } from '../rules/own-rules';
import { rules as allRules } from '../rules/registry';
import type { Rule, Snapshot } from '../rules/rule';
import { type CheckResult, check, type Prepared, prepare } from './check';

export interface JudgeFacts {
  /** The policy, indexed; null: none was laid down. */
  readonly shop: ShopIndex | null;
  readonly profile: Profile | null;
  readonly console: ConsoleContext;
  /** What the agent set aside in this customer's chats; see `questionItem`. */
  readonly setAside?: ReadonlySet<string> | undefined;
}

/**
 * Judges drafts of one conversation. Messages are appended as they come and read once each; `check` reads
 * the draft alone. Messages that change or come in between make it fold anew from what it has read.
 */
export class Judge {
  readonly shop: ShopIndex | null;
  readonly profile: Profile | null;
  readonly console: ConsoleContext;
  ledger: Ledger;
  readonly #setAside: ReadonlySet<string> | undefined;
  readonly #rules: readonly Prepared[];
  #facts: MessageFacts[] = [];
  /** Those of `#facts`: to find where a long conversation differs, one list is gone through and nothing else. */
  #messages: Message[] = [];
  #last: MessageFacts | null = null;

  /** `rules`: those to run; absent: the catalogue and the shop's own. */
  constructor(facts: JudgeFacts, rules: readonly Rule[] = [...allRules, ...ownRulesOf(facts.shop)]) {
    this.shop = facts.shop;
    this.profile = facts.profile;
    this.console = facts.console;
    this.#setAside = facts.setAside;
    this.ledger = new Ledger(facts.setAside);
    this.#rules = prepare(rules, facts);
  }

  /** The conversation so far, as it was appended. */
  get messages(): readonly Message[] {
    return this.#facts.map(({ message }) => message);
  }

  append(message: Message): void {
    const facts = this.#read(message);
    this.#facts.push(facts);
    this.#messages.push(message);
    this.ledger.append(facts);
  }

  /** Makes the conversation `messages`. What was read before is kept by identity of the message object. */
  replace(messages: readonly Message[]): void {
    const before = this.#messages;
    let same = 0;
    while (same < before.length && before[same] === messages[same]) same++;
    if (same === before.length) {
      for (const message of messages.slice(same)) this.append(message);
      return;
    }
    const known = new Map(this.#facts.map((facts) => [facts.message, facts]));
    this.#facts = messages.map((message) => known.get(message) ?? new MessageFacts(message, this.shop));
    this.#messages = [...messages];
    this.ledger = new Ledger(this.#setAside);
    for (const facts of this.#facts) this.ledger.append(facts);
  }

  /** Findings for `draft` as it would be sent at `nowMs`. */
  check(draft: Message, nowMs: number): CheckResult {
    return check(this.#rules, this.snapshot(draft, nowMs));
  }

  /** Good acts in `message`, sent at `nowMs`. One that throws is not counted; sending goes on. */
  credits(message: Message, nowMs: number): readonly CreditId[] {
    const snapshot = this.snapshot(message, nowMs);
    return credits.filter((credit) => isEarned(credit, snapshot)).map(({ id }) => id);
  }

  /** Whether a send waits for `finding`: a clock's alarm leaves nothing to hold, a rule on trial holds nothing. */
  holds({ rule, severity, rung }: Finding): boolean {
    return (
      severity === 'critical' &&
      rung !== 'trial' &&
      !this.#rules.some((one) => one.rule.id === rule && one.isClock)
    );
  }

  snapshot(draft: Message, nowMs: number): Snapshot {
    return {
      draft: this.#read(draft),
      ledger: this.ledger,
      profile: this.profile,
      shop: this.shop,
      console: this.console,
      nowMs,
    };
  }

  /** The facts of `message`; one that was judged and is then appended, or judged twice, is read once. */
  #read(message: Message): MessageFacts {
    if (this.#last?.message !== message) this.#last = new MessageFacts(message, this.shop);
    return this.#last;
  }
}

function isEarned({ check: isDone }: Credit, snapshot: Snapshot): boolean {
  try {
    return isDone(snapshot);
  } catch {
    return false; // what cannot be told is not counted
  }
}
