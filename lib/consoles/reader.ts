import type { ConsoleAdapter } from '../model/console-adapter';
import type { BlindReason } from '../model/open-conversation';
import { type Changes, changesIn } from './changes';
import { MessageList } from './list';
import { inspectPage, type OpenPage } from './open-page';
import type { PageMessage } from './read-message';
import { Rows, type Seen } from './rows';
import { Runs } from './runs';
import { isNameAlone, SameName } from './same-name';
import { addressOf } from './select';
import { Switch } from './switch';
import { watchPage } from './watch';

/** What the page shows now. */
export interface PageConversation {
  readonly key: string;
  readonly customerKey: string;
  readonly customerName: string;
  /** Another number is another conversation, also under the same key: the console may show no more than a name. */
  readonly sitting: number;
  /** In order. An unchanged message is the same object as before. */
  readonly messages: readonly PageMessage[];
}

export type PageState =
  | { readonly kind: 'blind'; readonly reason: BlindReason }
  | { readonly kind: 'conversation'; readonly conversation: PageConversation };

export interface Reader {
  /** Reads what has changed; answers without calling `onChange`. */
  read(): PageState;
  /** The message element with this id, while the page shows it. */
  elementOf(messageId: string): Element | null;
  stop(): void;
}

/** More messages without a role than with one: the page changed, and guessing sides would be worse than blindness. */
const MAX_ROLELESS_SHARE = 0.5;
/** With so many changed at once one walk over the list is cheaper than asking each for its neighbours. */
const MANY = 64;

/**
 * Watches a console page and reports what it shows whenever that changes: one bulk read at start and at a switch,
 * then only what the page changed. A message that leaves the page (virtual lists) was still said and stays.
 */
export function createReader(adapter: ConsoleAdapter, onChange: (state: PageState) => void): Reader {
  let open: OpenPage | null = null;
  let address = '';
  let list: MessageList | null = null;
  let rows = newRows();
  let sitting = 0;
  let state: PageState = { kind: 'blind', reason: 'no-conversation' };
  const ended = new AbortController();
  const sameName = new SameName(() => open, adapter.conversation.virtual === true, ended.signal);
  const turn = new Switch(() => {
    list = null;
    tell(take([], true));
  });
  const watch = watchPage(adapter, (records) => {
    if (records.length > 0 && isTyping(records)) return; // the draft is read by itself
    tell(take(records, records.length === 0));
  });

  function newRows(): Rows {
    const runs = new Runs(adapter.message, () => open?.names ?? { customer: '', agent: '' });
    return new Rows(runs, adapter.conversation.virtual === true);
  }

  const isTyping = (records: readonly MutationRecord[]): boolean =>
    records.every((record) => open?.composer.contains(record.target) === true);

  function tell(hasChanged: boolean): void {
    if (hasChanged) onChange(state);
  }

  /** @returns whether anybody may care: the messages changed, or something around them. */
  function take(records: readonly MutationRecord[], isAsked: boolean): boolean {
    if (isAsked && turn.catchUp(Date.now())) list = null;
    const changes = changesIn(records, list);
    const now = addressOf(document);
    const isSomewhere = isAsked || changes.isOutside || changes.left.size > 0 || now !== address;
    if (open === null || list === null || isSomewhere) {
      address = now;
      const found = inspectPage(adapter);
      if (typeof found === 'string') {
        list = null;
        state = { kind: 'blind', reason: found };
        return true;
      }
      arrive(found, changes);
    } else readChanges(list, changes);
    if (list === null && open !== null) arrive(open, changes);
    const before = state;
    state = stateNow();
    return isSomewhere || state !== before;
  }

  function arrive(found: OpenPage, changes: Changes): void {
    const before = open;
    open = found;
    watch.include(found.list);
    if (before !== null && before.key !== found.key) {
      turn.leave(new MessageList(adapter, found.list, rows), rows, Date.now());
      begin();
      list = null;
    }
    if (list?.list === found.list) readChanges(list, changes);
    else {
      list = new MessageList(adapter, found.list, rows);
      readWhole(list);
    }
    const { customer, agent } = found.names;
    if (before !== null && (before.names.customer !== customer || before.names.agent !== agent))
      rows.settleAll();
  }

  /** Another conversation, of which nothing is known yet. */
  function begin(): void {
    rows = newRows();
    sameName.forget();
    sitting++;
  }

  function readWhole(at: MessageList): void {
    const nowMs = Date.now();
    const seen = turn.fresh(at.readAll(at.elements(), nowMs));
    const present = new Set(seen.map(({ element }) => element));
    apply(
      seen,
      rows.elementsHere().filter((element) => !present.has(element)),
      nowMs,
    );
  }

  function readChanges(at: MessageList, { touched, left }: Changes): void {
    if (touched.size === 0 && left.size === 0) return;
    if (touched.size > Math.max(MANY, rows.size / 8)) {
      readWhole(at);
      return;
    }
    const nowMs = Date.now();
    const gone = new Set([...left].filter((element) => !at.list.contains(element)));
    const messages: Element[] = [];
    for (const element of touched) {
      if (at.isMessage(element)) messages.push(element);
      else gone.add(element);
    }
    apply(turn.fresh(at.readSome(messages, nowMs)), [...gone], nowMs);
  }

  function apply(seen: readonly Seen[], left: readonly Element[], nowMs: number): void {
    if (turn.mustWait(rows, seen, left)) return;
    if (isAnotherOfThisName(seen, left, nowMs)) {
      begin();
      list = null;
      return;
    }
    rows.update(seen, left, nowMs);
  }

  /** Asked only where a name is all there is, and something in the list was lost. */
  function isAnotherOfThisName(seen: readonly Seen[], left: readonly Element[], nowMs: number): boolean {
    if (open === null || list === null) return false;
    const { key, customerKey, names } = open;
    if (!isNameAlone(adapter, { key, customerKey, customerName: names.customer })) return false;
    if (rows.size === 0 || !rows.loses(seen, left)) return false;
    const standing = turn.fresh(list.readAll(list.elements(), nowMs)).map(({ reading }) => reading);
    return sameName.isAnother(rows.readingsHere(), standing, left.length > 0, nowMs);
  }

  function stateNow(): PageState {
    if (open === null) return state;
    const { messages, roleless, told } = rows.result();
    if (roleless > told * MAX_ROLELESS_SHARE && roleless > 1) return blind('roles-not-found');
    const { key, customerKey, names } = open;
    if (state.kind === 'conversation') {
      const { conversation } = state;
      const isAsBefore =
        conversation.key === key &&
        conversation.customerKey === customerKey &&
        conversation.customerName === names.customer &&
        conversation.sitting === sitting &&
        conversation.messages === messages;
      if (isAsBefore) return state;
    }
    return {
      kind: 'conversation',
      conversation: { key, customerKey, customerName: names.customer, sitting, messages },
    };
  }

  const blind = (reason: BlindReason): PageState =>
    state.kind === 'blind' && state.reason === reason ? state : { kind: 'blind', reason };

  return {
    read() {
      take(watch.take(), true);
      return state;
    },
    elementOf: (id) => {
      const element = rows.elementOf(id);
      return element?.isConnected === true ? element : null;
    },
    stop() {
      ended.abort();
      watch.stop();
      turn.stop();
    },
  };
}
