import { loadDesk, loadMessages, markRead, postMessage, uploadPicture } from './api.js';
import { createComposer } from './composer.js';
import { drawConversations } from './conversation-list.js';
import { find, paintAvatar } from './dom.js';
import { drawInfo } from './info.js';
import { createMessageList } from './message-list.js';
import { createPanes } from './panes.js';
import { channelName, fillTexts, t, useLocale } from './texts.js';

/**
 * @typedef {import('./api.js').Message} Message
 * @typedef {import('./composer.js').Draft} Draft
 */

const REDRAW_MS = 30_000; // "3 min. ago" grows old

const query = new URLSearchParams(location.search);
const desk = await loadDesk();
useLocale(query.get('lang') ?? desk.locale);
fillTexts();

const root = find('.desk');
const header = find('.chat-header');
const rows = find('.conversation-list');
const search = /** @type {HTMLInputElement} */ (find('.search'));
const viewer = /** @type {HTMLDialogElement} */ (find('.picture-viewer'));

let conversations = desk.conversations;
let current = conversations.some((one) => one.id === query.get('conversation'))
  ? String(query.get('conversation'))
  : desk.start;
/** @type {Map<string, Message[]>} messages by conversation, once it has been opened */
const messagesOf = new Map();
/** What came while its conversation was not loaded yet. @type {Message[]} */
let early = [];
/** Messages on their way, by clientId; the stream's copy of them waits for the answer to the post. @type {Map<string, Message | undefined>} */
const underWay = new Map();
/** @type {Map<string, Draft>} */
const failedDrafts = new Map();

const conversationOf = (/** @type {string} */ id) => conversations.find((one) => one.id === id);
const messages = createMessageList({
  list: find('.message-list'),
  scroller: find('.message-scroll'),
  newer: find('.newer'),
  avatarKey: ({ author, conversation }) =>
    author === 'customer' ? (conversationOf(conversation)?.customerKey ?? '') : author,
});
const composer = createComposer(find('.composer'), {
  editorKind: query.get('composer'),
  asForm: query.get('send') === 'form',
  shelf: desk.shelf,
  onSend: (draft) => send(current, draft),
});

/** @param {string} id */
async function open(id) {
  current = id;
  drawHeader();
  drawRows();
  composer.open(id);
  if (!messagesOf.has(id)) {
    const { messages: loaded } = await loadMessages(id);
    const missed = early.filter(
      (one) => one.conversation === id && !loaded.some(({ id: known }) => known === one.id),
    );
    messagesOf.set(id, [...loaded, ...missed]);
  }
  // The header names the new customer while the old messages still stand: consoles switch in two steps.
  requestAnimationFrame(() => current === id && messages.show(messagesOf.get(id) ?? []));
  const conversation = conversationOf(id);
  if (conversation && conversation.unread > 0) {
    conversation.unread = 0;
    drawRows();
    await markRead(id);
  }
}

function drawHeader() {
  const conversation = conversationOf(current);
  if (!conversation) return;
  header.dataset.conversationId = conversation.id;
  header.dataset.customerKey = conversation.customerKey;
  header.dataset.channel = conversation.channel;
  find('.customer-name').textContent = conversation.customerName;
  find('.channel-name').textContent = channelName(conversation.channel);
  paintAvatar(find('[data-slot="customer-avatar"]'), conversation.customerName, conversation.customerKey);
  drawInfo(find('.info'), conversation);
}

function drawRows() {
  drawConversations(rows, { conversations, current, query: search.value });
  const unread = conversations.reduce((sum, one) => sum + one.unread, 0);
  document.title = unread > 0 ? `(${unread}) ${t('appName')}` : t('appName');
}

/** @param {Message} message */
function take(message) {
  const conversation = conversationOf(message.conversation);
  if (!conversation) return;
  conversation.last = message;
  if (message.conversation !== current && message.author === 'customer') conversation.unread += 1;
  const known = messagesOf.get(message.conversation);
  if (!known) early.push(message);
  else if (!known.some((one) => one.id === message.id)) known.push(message);
  if (message.conversation === current) messages.add(message);
  drawRows();
}

/**
 * Shows the message at once as "sending"; the server's answer puts the confirmed one in its place.
 * @param {string} conversation
 * @param {Draft} draft
 */
async function send(conversation, draft) {
  const clientId = `tmp-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const { kind, text, attachments } = draft;
  const pictures = attachments.filter((one) => one.kind === 'image');
  const cards = attachments.flatMap((one) => (one.kind === 'card' ? [one.card] : []));
  /** @type {Message} */
  const waiting = {
    id: clientId,
    clientId,
    conversation,
    author: 'agent',
    authorName: desk.agent.name,
    kind,
    at: (desk.times === 'scenario' && conversationOf(conversation)?.last?.at) || new Date().toISOString(),
    text,
    images: pictures.map(({ url, alt }) => ({ id: '', url, alt })),
    cards,
    state: 'sending',
  };
  underWay.set(clientId, undefined);
  take(waiting);
  try {
    const images = await Promise.all(
      pictures.map(async ({ file, pictureId }) =>
        file ? (await uploadPicture(file)).picture.id : (pictureId ?? ''),
      ),
    );
    const { message } = await postMessage({ conversation, clientId, kind, text, images, cards });
    settle(waiting, message);
    for (const { file, url } of pictures) if (file) URL.revokeObjectURL(url);
  } catch {
    const arrived = underWay.get(clientId);
    if (!arrived) failedDrafts.set(clientId, draft);
    settle(waiting, arrived ?? { ...waiting, state: 'failed' });
  }
}

/**
 * @param {Message} waiting
 * @param {Message} message
 */
function settle(waiting, message) {
  underWay.delete(waiting.id);
  const known = messagesOf.get(waiting.conversation);
  const at = known?.indexOf(waiting) ?? -1;
  if (known && at >= 0) known[at] = message;
  const conversation = conversationOf(waiting.conversation);
  if (conversation?.last === waiting) conversation.last = message;
  if (waiting.conversation === current) messages.settle(message);
  drawRows();
}

function listen() {
  const events = new EventSource('/api/events');
  let wasOpen = false;
  events.addEventListener('open', () => {
    if (wasOpen) reload();
    wasOpen = true;
    root.removeAttribute('data-offline');
  });
  events.addEventListener('error', () => root.setAttribute('data-offline', t('offline')));
  events.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    if (event.type === 'reset') reload();
    if (event.type === 'typing' && event.conversation === current) {
      messages.showTyping(event.active ? conversationOf(current)?.customerName : undefined);
    }
    if (event.type === 'read') {
      const read = (messagesOf.get(event.conversation) ?? []).filter((one) => event.ids.includes(one.id));
      for (const message of read) message.readAt = event.readAt;
      messages.markRead(event.ids, event.readAt);
    }
    if (event.type === 'message') {
      const { clientId } = event.message;
      if (clientId && underWay.has(clientId)) underWay.set(clientId, event.message);
      else {
        take(event.message);
        if (event.message.conversation === current) markRead(current);
      }
    }
  });
}

async function reload() {
  messagesOf.clear();
  early = [];
  ({ conversations } = await loadDesk());
  await open(current);
}

const panes = createPanes(root);
paintAvatar(find('[data-slot="agent-avatar"]'), desk.agent.name, 'agent');
search.addEventListener('input', drawRows);
rows.addEventListener('click', (event) => {
  const row = event.target instanceof Element ? event.target.closest('[data-open]') : null;
  if (!(row instanceof HTMLElement) || !row.dataset.open) return;
  panes.leaveList();
  open(row.dataset.open);
});
find('.message-list').addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target instanceof HTMLImageElement && target.matches('.bubble-image')) {
    /** @type {HTMLImageElement} */ (find('img', viewer)).src = target.src;
    viewer.showModal();
  }
  const message = target?.matches('.retry') ? messages.messageOf(target) : undefined;
  const draft = message?.clientId ? failedDrafts.get(message.clientId) : undefined;
  if (!message?.clientId || !draft) return;
  failedDrafts.delete(message.clientId);
  target?.closest('[data-message-id]')?.remove();
  messagesOf.set(
    current,
    (messagesOf.get(current) ?? []).filter((one) => one !== message),
  );
  send(current, draft);
});
viewer.addEventListener('click', () => viewer.close());
setInterval(drawRows, REDRAW_MS);

listen();
await open(current);
