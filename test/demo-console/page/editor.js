import { el } from './dom.js';

/**
 * The field the agent types in. The console keeps its own copy of the text, taken on `input` events: what is put
 * into the field without such an event is not sent, as in consoles built on a framework.
 * @typedef {{
 *   element: HTMLElement,
 *   read(): string,
 *   write(text: string): void,
 *   insert(text: string): void,
 *   setLabel(label: string): void,
 * }} Editor `write` replaces, `insert` goes in at the caret and raises `input`
 */

/**
 * @param {string | null} kind `contenteditable`, else a textarea
 * @returns {Editor}
 */
export function createEditor(kind) {
  return kind === 'contenteditable' ? createEditable() : createTextarea();
}

/** @returns {Editor} */
function createTextarea() {
  const element = /** @type {HTMLTextAreaElement} */ (
    el('textarea', { class: 'composer-input', rows: '3', maxlength: '2000', spellcheck: 'false' })
  );
  return {
    element,
    read: () => element.value,
    write(text) {
      element.value = text;
    },
    insert(text) {
      element.focus();
      element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    },
    setLabel(label) {
      element.placeholder = label;
      element.setAttribute('aria-label', label);
    },
  };
}

/** @returns {Editor} */
function createEditable() {
  const element = el('div', {
    class: 'composer-input',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    spellcheck: 'false',
  });
  element.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (!data || data.files.length > 0) return;
    event.preventDefault();
    document.execCommand('insertText', false, data.getData('text/plain'));
  });
  return {
    element,
    // Chrome leaves a line break in an emptied field.
    read: () => element.innerText.replace(/\n$/, ''),
    write(text) {
      element.textContent = text;
    },
    insert(text) {
      element.focus();
      const selection = getSelection();
      if (selection && !element.contains(selection.anchorNode)) selection.selectAllChildren(element);
      if (selection && !selection.isCollapsed) selection.collapseToEnd();
      document.execCommand('insertText', false, text);
    },
    setLabel(label) {
      element.dataset.placeholder = label;
      element.setAttribute('aria-label', label);
    },
  };
}
