import { el, paintAvatar } from './dom.js';
import { channelName, shortTime, t } from './texts.js';

/**
 * @typedef {import('./api.js').Conversation} Conversation
 * @typedef {import('./api.js').Message} Message
 */

/**
 * Draws the list, newest activity first, so rows change place as messages come.
 * @param {HTMLElement} list
 * @param {{ conversations: Conversation[], current: string, query: string }} view
 */
export function drawConversations(list, { conversations, current, query }) {
  const wanted = query.trim().toLowerCase();
  const rows = conversations
    .filter((one) => `${one.customerName} ${one.last?.text ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => Date.parse(b.last?.at ?? '') - Date.parse(a.last?.at ?? ''));
  list.replaceChildren(...rows.map((one) => row(one, one.id === current)));
}

/**
 * @param {Conversation} conversation
 * @param {boolean} isCurrent
 */
function row(conversation, isCurrent) {
  const { id, customerName, customerKey, channel, unread, last } = conversation;
  const avatar = el('span', { class: 'avatar' });
  paintAvatar(avatar, customerName, customerKey);
  const badge =
    unread > 0
      ? el('span', { class: 'unread', 'aria-label': `${unread} ${t('unread')}` }, String(unread))
      : '';
  const button = el(
    'button',
    {
      type: 'button',
      class: 'conversation',
      'data-open': id,
      'aria-current': isCurrent ? 'true' : undefined,
    },
    avatar,
    el(
      'span',
      { class: 'row-words' },
      el(
        'span',
        { class: 'row-line' },
        el('b', {}, customerName),
        el('small', {}, last ? shortTime(last.at) : ''),
      ),
      el('span', { class: 'row-line' }, el('span', { class: 'preview' }, last ? preview(last) : ''), badge),
      el('span', { class: 'row-channel' }, channelName(channel)),
    ),
  );
  return el('li', {}, button);
}

/** @param {Message} message */
function preview(message) {
  const parts = [message.text];
  if (message.images.length > 0) parts.push(t('previewPicture'));
  if (message.cards.length > 0) parts.push(t('previewCard'));
  const words = parts.filter((part) => part !== '').join(' ');
  if (message.kind === 'note') return `${t('previewNote')} ${words}`;
  return message.author === 'agent' ? `${t('you')}: ${words}` : words;
}
