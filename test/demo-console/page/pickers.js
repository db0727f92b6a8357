import { el } from './dom.js';
import { cardView } from './message-view.js';
import { t } from './texts.js';

/**
 * @typedef {import('./api.js').Shelf} Shelf
 * @typedef {import('./api.js').Card} Card
 */

const EMOJI = [...'😊😄👍🙏🎁🌹☕🍵💪👌😅🤝❤✨📦🚚'];

/**
 * @param {(emoji: string) => void} onPick
 */
export function emojiPicker(onPick) {
  return el(
    'div',
    { class: 'emoji-grid' },
    ...EMOJI.map((emoji) => action('plain', () => onPick(emoji), emoji)),
  );
}

/**
 * @param {string[]} phrases
 * @param {(phrase: string) => void} onPick
 */
export function phrasePicker(phrases, onPick) {
  if (phrases.length === 0) return empty('noPhrases');
  return el(
    'div',
    { class: 'choices' },
    ...phrases.map((phrase) => action('plain phrase', () => onPick(phrase), phrase)),
  );
}

/**
 * @param {Shelf['pictures']} pictures
 * @param {{ onUpload: () => void, onPick: (picture: Shelf['pictures'][number]) => void }} on
 */
export function picturePicker(pictures, { onUpload, onPick }) {
  const saved = pictures.map((picture) =>
    action(
      'plain saved-picture',
      () => onPick(picture),
      el('img', { src: picture.url, alt: picture.alt || t('picture') }),
    ),
  );
  return el(
    'div',
    {},
    action('soft', onUpload, t('uploadPicture')),
    el('h3', {}, t('savedPictures')),
    saved.length > 0 ? el('div', { class: 'picture-grid' }, ...saved) : empty('noPictures'),
  );
}

/**
 * Saved cards, and a small form for any other link.
 * @param {Card[]} cards
 * @param {(card: Card) => void} onPick
 */
export function cardPicker(cards, onPick) {
  const saved = cards.map((card) => {
    const view = cardView(card);
    view.removeAttribute('href');
    return action('plain choice-card', () => onPick(card), view);
  });
  /** @param {string} name @param {boolean} [required] @param {string} [type] */
  const field = (name, required = false, type = 'text') =>
    el('input', { name, type, required, autocomplete: 'off', placeholder: t(name), 'aria-label': t(name) });
  const form = /** @type {HTMLFormElement} */ (
    el(
      'form',
      { class: 'card-form' },
      field('title', true),
      field('address', true, 'url'),
      field('shop'),
      field('price'),
      el('button', { type: 'submit', class: 'soft' }, t('add')),
    )
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = new FormData(form);
    const [title, url, shop, price] = ['title', 'address', 'shop', 'price'].map((name) =>
      String(values.get(name)).trim(),
    );
    const amount = Number(price);
    onPick({
      title: title ?? '',
      url: url ?? '',
      ...(shop ? { shop } : {}),
      ...(price ? { price: Number.isFinite(amount) ? amount : price } : {}),
    });
    form.reset();
  });
  return el(
    'div',
    {},
    saved.length > 0 ? el('div', { class: 'choices' }, ...saved) : empty('noCards'),
    el('h3', {}, t('otherLink')),
    form,
  );
}

/** @param {string} key */
const empty = (key) => el('p', { class: 'empty' }, t(key));

/**
 * @param {string} className
 * @param {() => void} onClick
 * @param {Node | string} content
 */
function action(className, onClick, content) {
  const button = el('button', { type: 'button', class: className }, content);
  button.addEventListener('click', onClick);
  return button;
}
