import { el } from './dom.js';
import { messageView, receiptView } from './message-view.js';
import { dayName, t } from './texts.js';

/** @typedef {import('./api.js').Message} Message */

const GROUP_MS = 5 * 60_000;
const NEAR_END_PX = 80;

/**
 * The open conversation's messages. Keeps to the end unless the agent has scrolled up.
 * @param {{ list: HTMLElement, scroller: HTMLElement, newer: HTMLElement, avatarKey: (message: Message) => string }} parts
 */
export function createMessageList({ list, scroller, newer, avatarKey }) {
  /** @type {{ message: Message, node: HTMLElement, grouped: boolean }[]} */
  let shown = [];
  const typing = el('li', { class: 'typing', role: 'status' });

  let following = true;

  const toEnd = () => {
    following = true;
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  };
  const stay = () => following && toEnd();
  newer.addEventListener('click', toEnd);
  scroller.addEventListener('scroll', () => {
    following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
    if (following) newer.hidden = true;
  });
  // The composer grows with what is attached and takes its height from the list.
  new ResizeObserver(stay).observe(scroller);
  // A picture gets its height when it has loaded, after the list went to the end.
  list.addEventListener('load', stay, true);

  /** @param {Message} message */
  function place(message) {
    const before = shown.at(-1)?.message;
    const gap = before ? Date.parse(message.at) - Date.parse(before.at) : Number.POSITIVE_INFINITY;
    if (!before || dayName(before.at) !== dayName(message.at)) {
      list.append(el('li', { class: 'day-divider', role: 'separator' }, el('span', {}, dayName(message.at))));
    }
    const grouped = before?.author === message.author && before.kind === message.kind && gap < GROUP_MS;
    const node = messageView(message, { grouped, avatarKey: avatarKey(message) });
    shown.push({ message, node, grouped });
    list.append(node, typing);
  }

  /**
   * A new node takes the old one's place, as when a framework's key changes.
   * @param {(typeof shown)[number]} entry
   * @param {Message} message
   */
  function swap(entry, message) {
    const node = messageView(message, { grouped: entry.grouped, avatarKey: avatarKey(message) });
    entry.node.replaceWith(node);
    entry.node = node;
    entry.message = message;
  }

  return {
    /** @param {Message[]} messages */
    show(messages) {
      shown = [];
      typing.replaceChildren();
      list.replaceChildren();
      for (const message of messages) place(message);
      toEnd();
    },
    /** @param {Message} message */
    add(message) {
      if (shown.some((entry) => entry.message.id === message.id)) return;
      const follow = following || message.author === 'agent';
      place(message);
      if (follow) toEnd();
      else newer.hidden = false;
    },
    /**
     * Puts a confirmed or failed message where the one with the same clientId waits.
     * @param {Message} message
     */
    settle(message) {
      const entry = shown.find((one) => one.message.clientId === message.clientId);
      if (entry) swap(entry, message);
    },
    /**
     * @param {readonly string[]} ids
     * @param {string} readAt
     */
    markRead(ids, readAt) {
      for (const { message, node } of shown) {
        if (!ids.includes(message.id)) continue;
        message.readAt = readAt;
        node.querySelector('.receipt')?.replaceWith(receiptView(message) ?? '');
      }
    },
    /** @param {string | undefined} name who is typing */
    showTyping(name) {
      typing.replaceChildren(name === undefined ? '' : `${name} ${t('typing')}`);
      list.append(typing);
      stay();
    },
    /** @param {Element} element */
    messageOf: (element) =>
      shown.find((entry) => entry.node === element.closest('[data-message-id]'))?.message,
  };
}
