/**
 * A new element. Text only ever goes in as text, never as markup.
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} [attributes] left out when undefined or false
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/**
 * The one element that must be there.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement}
 */
export function find(selector, root = document) {
  const element = root.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`missing ${selector}`);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
/** @type {Record<string, string>} 20 by 20, drawn with a line */
const ICONS = {
  chats: 'M3 5.500a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9l-4 3v-3a2 2 0 0 1-2-2zM7 7.500h6M7 10h4',
  info: 'M4 3.500h12v13H4zM12 3.500v13M6.500 7h3M6.500 10h3',
  back: 'M12 4.500 6.500 10l5.500 5.500',
  emoji:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7.200 11.800c1.400 1.900 4.200 1.900 5.600 0M7.500 7.800v.4M12.500 7.800v.4',
  picture: 'M3.500 4.500h13v11h-13zM4 14l3.800-4 3 3 2-2 3.200 3M12.800 7.600v.1',
  card: 'M8.500 11.500a3 3 0 0 0 4.300 0l2.600-2.600a3 3 0 0 0-4.300-4.300l-.9.900M11.500 8.500a3 3 0 0 0-4.300 0l-2.600 2.600a3 3 0 0 0 4.300 4.300l.9-.9',
  phrase: 'M4 5h12M4 9h12M4 13h7M15 12.500v4M13 14.500h4',
  note: 'M6 9V6.500a4 4 0 0 1 8 0V9M4.500 9h11v7.500h-11zM10 12v1.500',
  close: 'M6 6l8 8M14 6l-8 8',
};

/**
 * @param {string} name one of ICONS
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name] ?? '');
  svg.append(path);
  return svg;
}

/**
 * Paints a name's first letter as an avatar; the hue follows the key.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} key
 */
export function paintAvatar(element, name, key) {
  const sum = [...key].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 6, 7);
  element.textContent = [...name][0]?.toUpperCase() ?? '';
  element.dataset.hue = String(sum % 6);
  element.setAttribute('aria-hidden', 'true');
}
