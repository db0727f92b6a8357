import { icon } from './dom.js';
import { t } from './texts.js';

const NARROW_PX = 760; // as in style.css
const ROOM_FOR_INFO_PX = 1080;

/**
 * The side columns that can be folded; on a narrow screen the list and the chat take turns.
 * @param {HTMLElement} root
 */
export function createPanes(root) {
  const panes = [
    { name: 'list', label: 'conversations', image: 'chats', open: innerWidth > NARROW_PX },
    { name: 'info', label: 'info', image: 'info', open: innerWidth > ROOM_FOR_INFO_PX },
  ];

  /** @param {string} name @param {boolean} open */
  function set(name, open) {
    root.classList.toggle(`with-${name}`, open);
    for (const button of buttonsOf(name)) button.setAttribute('aria-pressed', String(open));
  }

  /** @param {string} name */
  const buttonsOf = (name) => root.querySelectorAll(`[data-action="toggle-${name}"]`);

  for (const { name, label, image, open } of panes) {
    for (const button of buttonsOf(name)) {
      button.append(icon(button.matches('.back') ? 'back' : image));
      button.setAttribute('aria-label', t(label));
      button.setAttribute('title', t(label));
      button.addEventListener('click', () => set(name, !root.classList.contains(`with-${name}`)));
    }
    set(name, open);
  }

  return {
    /** On a narrow screen, goes on to the chat. */
    leaveList() {
      if (innerWidth <= NARROW_PX) set('list', false);
    },
  };
}
