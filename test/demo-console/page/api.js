/**
 * @typedef {{ title: string, url: string, price?: number | string, shop?: string }} Card
 * @typedef {{ id: string, url: string, alt: string }} Picture
 * @typedef {{
 *   id: string, conversation: string, author: 'customer' | 'agent' | 'bot' | 'system', authorName: string,
 *   kind: 'text' | 'note', at: string, text: string, images: Picture[], cards: Card[],
 *   clientId?: string, readAt?: string, state?: 'sending' | 'failed',
 * }} Message `state` is the page's own, while the server has not confirmed
 * @typedef {{
 *   id: string, customerKey: string, customerName: string, channel: string, region: string, phoneTail: string,
 *   unread: number, last?: Message, since?: string,
 * }} Conversation
 * @typedef {{ phrases: string[], cards: Card[], pictures: Picture[] }} Shelf
 * @typedef {{ locale: string, times: 'arrival' | 'scenario', agent: { name: string }, start: string, conversations: Conversation[], shelf: Shelf }} Desk
 */

/** @returns {Promise<Desk>} */
export const loadDesk = () => call('GET', '/api/desk');

/**
 * @param {string} conversation
 * @returns {Promise<{ messages: Message[] }>}
 */
export const loadMessages = (conversation) =>
  call('GET', `/api/messages?conversation=${encodeURIComponent(conversation)}`);

/** @param {string} conversation */
export const markRead = (conversation) =>
  call('POST', `/api/read?conversation=${encodeURIComponent(conversation)}`);

/**
 * @param {{ conversation: string, clientId: string, kind: 'text' | 'note', text: string, images: string[], cards: Card[] }} message
 * @returns {Promise<{ message: Message }>}
 */
export const postMessage = (message) =>
  call('POST', '/api/messages', JSON.stringify(message), 'application/json');

/**
 * @param {File} file
 * @returns {Promise<{ picture: Picture }>}
 */
export const uploadPicture = (file) => call('POST', '/api/pictures', file, file.type);

/**
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {BodyInit} [body]
 * @param {string} [type]
 */
async function call(method, path, body, type) {
  const response = await fetch(path, { method, body, headers: type ? { 'content-type': type } : {} });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}
