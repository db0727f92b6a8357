import { el, paintAvatar } from './dom.js';
import { clockTime, currentLocale, fullTime, t } from './texts.js';

/** @typedef {import('./api.js').Message} Message */

const LINK = /https?:\/\/[^\s<>"'，。；、！？（）【】「」]+/g;

/**
 * One message as a list item. A grouped one follows another of the same author and keeps its head hidden.
 * @param {Message} message
 * @param {{ grouped: boolean, avatarKey: string }} place
 * @returns {HTMLElement}
 */
export function messageView(message, { grouped, avatarKey }) {
  const { author, kind, state } = message;
  const item = el('li', {
    class: 'message',
    'data-message-id': message.id,
    'data-author': author,
    'data-kind': kind,
    'data-grouped': grouped,
    'data-state': state,
    'aria-busy': state === 'sending' ? 'true' : undefined,
  });
  const time = el('time', { datetime: message.at, title: fullTime(message.at) }, clockTime(message.at));
  const text = message.text === '' ? undefined : textView(message.text);
  if (author === 'system') {
    item.append(el('p', { class: 'system-line' }, text, time));
    return item;
  }
  const avatar = el('span', { class: 'avatar' });
  paintAvatar(avatar, message.authorName, avatarKey);
  const tag = kind === 'note' ? t('noteTag') : author === 'bot' ? t('botTag') : undefined;
  const head = el(
    'div',
    { class: 'message-head' },
    el('span', { class: 'author-name' }, message.authorName),
    tag && el('span', { class: 'author-tag' }, tag),
    time,
  );
  const bubble = el(
    'div',
    { class: 'bubble' },
    text,
    ...message.images.map(imageView),
    ...message.cards.map(cardView),
  );
  item.append(avatar, el('div', { class: 'message-body' }, head, bubble, receiptView(message)));
  return item;
}

/** @param {Message} message */
export function receiptView(message) {
  if (message.author !== 'agent' || message.kind === 'note') return undefined;
  if (message.state === 'failed') {
    const retry = el('button', { type: 'button', class: 'plain retry' }, t('retry'));
    return el('span', { class: 'receipt' }, t('failed'), ' · ', retry);
  }
  const key = message.state === 'sending' ? 'sending' : message.readAt ? 'read' : 'delivered';
  return el('span', { class: 'receipt', 'data-receipt': key }, t(key));
}

/**
 * The words with their addresses as links; all of it text nodes.
 * @param {string} words
 */
function textView(words) {
  const view = el('p', { class: 'bubble-text' });
  let from = 0;
  for (const match of words.matchAll(LINK)) {
    view.append(words.slice(from, match.index));
    view.append(el('a', { href: match[0], target: '_blank', rel: 'noreferrer' }, match[0]));
    from = match.index + match[0].length;
  }
  view.append(words.slice(from));
  return view;
}

/** @param {import('./api.js').Picture} picture */
function imageView(picture) {
  return el('img', { class: 'bubble-image', src: picture.url, alt: picture.alt || t('customerPicture') });
}

/** @param {import('./api.js').Card} card */
export function cardView(card) {
  return el(
    'a',
    {
      class: 'link-card',
      href: /^https?:/i.test(card.url) ? card.url : undefined,
      target: '_blank',
      rel: 'noreferrer',
      'data-shop': card.shop,
      'data-price': card.price === undefined ? undefined : String(card.price),
    },
    el('span', { class: 'card-picture', 'aria-hidden': 'true' }),
    el(
      'span',
      { class: 'card-words' },
      el('span', { class: 'card-title' }, card.title),
      el(
        'span',
        { class: 'card-line' },
        card.price === undefined ? undefined : el('b', { class: 'card-price' }, priceText(card.price)),
        el('span', { class: 'card-shop' }, card.shop ?? URL.parse(card.url)?.host ?? ''),
      ),
    ),
  );
}

/** @param {number | string} price */
function priceText(price) {
  if (typeof price === 'string') return price;
  return new Intl.NumberFormat(currentLocale(), {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(price);
}
