import type { PictureRef, PictureStore } from './media';
import { type MessageInput, RequestError } from './message-input';
import { OTHER_CUSTOMERS, wordsIn } from './other-customers';
import { createPlayback, type Playback } from './playback';
import type { DemoCard, DemoEvent, DemoScenario, DeskLocale } from './scenario';

export interface DeskMessage {
  readonly id: string;
  readonly conversation: string;
  readonly author: 'customer' | 'agent' | 'bot' | 'system';
  readonly authorName: string;
  readonly kind: 'text' | 'note';
  /** ISO 8601 */
  readonly at: string;
  readonly text: string;
  readonly images: readonly PictureRef[];
  readonly cards: readonly DemoCard[];
  /** The page's own key of a message it sent: its waiting bubble is found by it. */
  readonly clientId?: string;
  /** When the customer has read it; only of the agent's messages. */
  readAt?: string;
}

export interface Conversation {
  readonly id: string;
  readonly customerKey: string;
  readonly customerName: string;
  readonly channel: string;
  readonly region: string;
  readonly phoneTail: string;
  unread: number;
  readonly messages: DeskMessage[];
}

export type DeskEvent =
  | { readonly type: 'message'; readonly message: DeskMessage }
  | { readonly type: 'typing'; readonly conversation: string; readonly active: boolean }
  | {
      readonly type: 'read';
      readonly conversation: string;
      readonly ids: readonly string[];
      readonly readAt: string;
    }
  | { readonly type: 'reset' };

export interface DeskOptions {
  readonly scenario: DemoScenario;
  readonly locale: DeskLocale;
  /** How long the customer takes to answer, in milliseconds. */
  readonly latencyMs: number;
  /** `arrival`: messages carry the time they arrive; `scenario`: the time that stands in the scenario. */
  readonly times: 'arrival' | 'scenario';
  readonly now: () => Date;
  readonly pictures: PictureStore;
}

export interface Desk {
  /** The scenario's conversation. */
  readonly conversationId: string;
  conversations(): readonly Conversation[];
  /** Throws RequestError 404 for an unknown conversation. */
  conversation(id: string): Conversation;
  /** Stores what the agent sent and lets the customer's next run come. A `clientId` sent twice is one message. */
  send(input: MessageInput): DeskMessage;
  /** Throws RequestError 404 for an unknown conversation. */
  markRead(id: string): void;
  /** Delivers at once what is under way, else the next run as if the agent had sent something. */
  playNext(): { delivered: readonly DeskMessage[]; remaining: number };
  reset(): void;
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /** Stops what is under way. */
  close(): void;
}

type NameByLocale = Readonly<Record<DeskLocale, string>>;
export const AGENT_NAME: NameByLocale = { 'zh-CN': '小叶', 'zh-TW': '小葉', en: 'Xiaoye' };
const BOT_NAME: NameByLocale = { 'zh-CN': '小港机器人', 'zh-TW': '小港機器人', en: 'Harbour Bot' };
const VISITOR: NameByLocale = { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'Visitor' };
const ASSIGNED: NameByLocale = {
  'zh-CN': '会话已分配给小叶',
  'zh-TW': '對話已分配給小葉',
  en: 'Conversation assigned to Xiaoye',
};
const SCENARIO_CONVERSATION = 'c-4106';

/** The console's state: who is waiting, what was said, and the customer's side of the scenario. */
export function createDesk(options: DeskOptions): Desk {
  const { scenario, locale, pictures } = options;
  const playsScenarioTimes = options.times === 'scenario';
  const listeners = new Set<(event: DeskEvent) => void>();
  let conversations: Conversation[] = [];
  let serial = 0;
  let lastAt = '';
  // While a desk opens there is no news, only a state to be read.
  let isOpening = false;
  let playback = startPlayback();

  open();

  function open() {
    playback.stop();
    playback = startPlayback();
    isOpening = true;
    const firstAt = scenario.events[0]?.at;
    const openedAt = playsScenarioTimes && firstAt !== undefined ? new Date(firstAt) : options.now();
    lastAt = openedAt.toISOString();
    conversations = [scenarioConversation(scenario, locale), ...OTHER_CUSTOMERS.map(openedWith)];
    addPast(openedAt);
    add(conversation(SCENARIO_CONVERSATION), { author: 'system', at: lastAt, text: ASSIGNED[locale] });
    playback.begin();
    isOpening = false;
  }

  function startPlayback(): Playback {
    const typing = (active: boolean) =>
      publish({ type: 'typing', conversation: SCENARIO_CONVERSATION, active });
    return createPlayback({ events: scenario.events, latencyMs: options.latencyMs, deliver, typing });
  }

  function publish(event: DeskEvent) {
    if (isOpening) return;
    for (const listener of listeners) listener(event);
  }

  function conversation(id: string): Conversation {
    const found = conversations.find((one) => one.id === id);
    if (!found) throw new RequestError(404, `no conversation ${id}`);
    return found;
  }

  function openedWith({
    id,
    key,
    name,
    region,
    channel,
    unread,
  }: (typeof OTHER_CUSTOMERS)[number]): Conversation {
    const [customerName, place] = [wordsIn(name, locale), wordsIn(region, locale)];
    return {
      id,
      customerKey: key,
      customerName,
      channel,
      region: place,
      phoneTail: '',
      unread,
      messages: [],
    };
  }

  function addPast(openedAt: Date) {
    for (const other of OTHER_CUSTOMERS) {
      for (const { minutesAgo, from, note, text } of other.messages) {
        const at = new Date(openedAt.getTime() - minutesAgo * 60_000).toISOString();
        const readAt = from === 'agent' && !note ? { readAt: at } : {};
        const kind = note ? 'note' : 'text';
        add(conversation(other.id), { author: from, kind, at, text: wordsIn(text, locale), ...readAt });
      }
    }
  }

  function add(
    to: Conversation,
    content: Pick<DeskMessage, 'author' | 'text' | 'at'> & Partial<DeskMessage>,
  ) {
    serial += 1;
    const names = { customer: to.customerName, agent: AGENT_NAME[locale], bot: BOT_NAME[locale], system: '' };
    const message: DeskMessage = {
      id: `m-${serial}`,
      conversation: to.id,
      authorName: names[content.author],
      kind: 'text',
      images: [],
      cards: [],
      ...content,
    };
    to.messages.push(message);
    publish({ type: 'message', message });
    return message;
  }

  function deliver(event: DemoEvent) {
    const to = conversation(SCENARIO_CONVERSATION);
    lastAt = playsScenarioTimes ? event.at : options.now().toISOString();
    if (event.from === 'customer') {
      to.unread += 1;
      readByCustomer(to, lastAt);
    }
    const images = (event.images ?? []).map((image) => pictures.fromScenario(image));
    const kind = event.note ? 'note' : 'text';
    add(to, {
      author: event.from ?? 'system',
      kind,
      at: lastAt,
      text: event.text ?? '',
      images,
      cards: event.cards ?? [],
    });
  }

  function readByCustomer(of: Conversation, readAt: string) {
    const unread = of.messages.filter((one) => one.author === 'agent' && one.kind === 'text' && !one.readAt);
    if (unread.length === 0) return;
    for (const message of unread) message.readAt = readAt;
    publish({ type: 'read', conversation: of.id, ids: unread.map((message) => message.id), readAt });
  }

  return {
    conversationId: SCENARIO_CONVERSATION,
    conversations: () => conversations,
    conversation,
    send(input) {
      const to = conversation(input.conversation);
      const { kind, text, cards, clientId } = input;
      const before = to.messages.find((one) => clientId !== undefined && one.clientId === clientId);
      if (before) return before;
      const images = input.images.map((id) => {
        const picture = pictures.find(id);
        if (!picture) throw new RequestError(400, `images: no picture ${id}`);
        return picture;
      });
      const turn = to.id === SCENARIO_CONVERSATION && kind === 'text' ? playback.agentSent() : undefined;
      if (turn?.sent) lastAt = turn.sent.at;
      const at = playsScenarioTimes && to.id === SCENARIO_CONVERSATION ? lastAt : options.now().toISOString();
      return add(to, { author: 'agent', kind, at, text, images, cards, ...(clientId ? { clientId } : {}) });
    },
    markRead(id) {
      conversation(id).unread = 0;
    },
    playNext() {
      const { messages } = conversation(SCENARIO_CONVERSATION);
      const before = messages.length;
      playback.next();
      return { delivered: messages.slice(before), remaining: playback.remaining() };
    },
    reset() {
      open();
      publish({ type: 'reset' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => playback.stop(),
  };
}

function scenarioConversation({ customer, console: place }: DemoScenario, locale: DeskLocale): Conversation {
  return {
    id: SCENARIO_CONVERSATION,
    customerKey: customer?.id ?? 'visitor-4106',
    customerName: customer?.name ?? VISITOR[locale],
    channel: place?.id ?? 'web',
    region: '',
    phoneTail: customer?.phoneTail ?? '',
    unread: 0,
    messages: [],
  };
}
