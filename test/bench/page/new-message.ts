import { KeptList } from '../../../lib/coach/kept-list';
import { adapter } from '../../../lib/consoles/catalog/harbour-desk';
import { createReader } from '../../../lib/consoles/reader';
import type { Message } from '../../../lib/model/conversation';
import { type Figure, figure, rest } from './measure';
import { messages } from './texts';
import { plainMessage, type Warm } from './warm';

export interface NewMessageFigures {
  readonly messages: number;
  /** The judge reads one message more. */
  readonly judged: Figure;
  /** From the element standing in the page to the session knowing of it. */
  readonly fromThePage: Figure;
}

const SIZES = [10, 100, 2_000, 10_000];
const WARM_UP = 20;
const ARRIVING = 100;

/** Lets messages arrive in conversations of several lengths. */
export async function measureNewMessages(warm: Warm): Promise<readonly NewMessageFigures[]> {
  const arriving = messages(WARM_UP + ARRIVING, 5);
  const figures: NewMessageFigures[] = [];
  for (const size of SIZES) {
    const before = warm.conversation(size);
    figures.push({
      messages: size,
      judged: judged(warm, before, arriving),
      fromThePage: await fromThePage(warm, before, arriving),
    });
    await rest();
  }
  return figures;
}

function judged(warm: Warm, before: readonly Message[], arriving: readonly string[]): Figure {
  const judge = warm.judge();
  judge.replace(before);
  const samples: number[] = [];
  for (const [index, text] of arriving.entries()) {
    const message = arrivingMessage(text, index, warm);
    const from = performance.now();
    judge.append(message);
    if (index >= WARM_UP) samples.push(performance.now() - from);
  }
  return figure(samples);
}

/** The demo console's page, as its adapter reads it. */
async function fromThePage(
  warm: Warm,
  before: readonly Message[],
  arriving: readonly string[],
): Promise<Figure> {
  const desk = document.createElement('main');
  desk.innerHTML =
    '<div class="chat-header" data-conversation-id="bench" data-customer-key="bench"><b class="customer-name">B</b></div><ol class="message-list"></ol><textarea class="composer-input"></textarea><button class="send-button"></button>';
  const list = desk.querySelector('ol');
  list?.append(...before.map(elementOf));
  document.body.append(desk);
  const session = warm.session();
  // As the console page does it: the judge knows messages by identity.
  const kept = new KeptList(
    (message: Omit<Message, 'pictures'>): Message => ({ ...message, pictures: [] }),
    () => true,
  );
  let heard: () => void = () => undefined;
  const reader = createReader(adapter, (state) => {
    if (state.kind === 'conversation') session.update(kept.of(state.conversation.messages), warm.nowMs);
    heard();
  });
  const state = reader.read();
  if (state.kind !== 'conversation') throw new Error(`the page cannot be read: ${state.reason}`);
  session.update(kept.of(state.conversation.messages), warm.nowMs);
  const samples: number[] = [];
  for (const [index, text] of arriving.entries()) {
    const element = elementOf(arrivingMessage(text, index, warm));
    const from = performance.now();
    await new Promise<void>((resolve) => {
      heard = resolve;
      list?.append(element);
    });
    if (index >= WARM_UP) samples.push(performance.now() - from);
  }
  reader.stop();
  desk.remove();
  return figure(samples);
}

const arrivingMessage = (text: string, index: number, warm: Warm): Message =>
  plainMessage(
    text,
    `arriving-${index}`,
    index % 2 === 0 ? 'customer' : 'agent',
    warm.nowMs + index * 20_000,
  );

function elementOf(message: Message): Element {
  const element = document.createElement('li');
  element.className = 'message';
  element.dataset.messageId = message.id;
  element.dataset.author = message.role;
  const text = document.createElement('p');
  text.className = 'bubble-text';
  text.textContent = message.text;
  const time = document.createElement('time');
  time.dateTime = new Date(message.atMs ?? 0).toISOString();
  element.append(text, time);
  return element;
}
