import { el, icon } from './dom.js';
import { createEditor } from './editor.js';
import { cardPicker, emojiPicker, phrasePicker, picturePicker } from './pickers.js';
import { t } from './texts.js';
import { drawTray, pictureFiles } from './tray.js';

/**
 * @typedef {import('./tray.js').Attachment} Attachment
 * @typedef {{ text: string, attachments: Attachment[], kind: 'text' | 'note' }} Draft
 */

/** @returns {Draft} */
const emptyDraft = () => ({ text: '', attachments: [], kind: 'text' });

/**
 * The reply box. Each conversation keeps its own draft.
 * @param {HTMLElement} root
 * @param {{ editorKind: string | null, asForm: boolean, shelf: import('./api.js').Shelf, onSend: (draft: Draft) => void }} options
 */
export function createComposer(root, { editorKind, asForm, shelf, onSend }) {
  /** @type {Map<string, Draft>} */
  const drafts = new Map();
  let draft = emptyDraft();
  let openConversation = '';
  let openPicker = '';

  const editor = createEditor(editorKind);
  const tray = el('div', { class: 'tray' });
  const file = /** @type {HTMLInputElement} */ (
    el('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, class: 'picture-input' })
  );
  const popover = el('div', { class: 'popover', hidden: true });
  const sendButton = /** @type {HTMLButtonElement} */ (
    el('button', { type: asForm ? 'submit' : 'button', class: 'send-button' })
  );
  const hint = el('span', { class: 'hint' });
  const noteButton = toolButton('note', () => setKind(draft.kind === 'note' ? 'text' : 'note'));
  const toolbar = el(
    'div',
    { class: 'toolbar', role: 'toolbar' },
    toolButton('emoji', () => toggle('emoji', () => emojiPicker((emoji) => editor.insert(emoji)))),
    toolButton('picture', () =>
      toggle('picture', () =>
        picturePicker(shelf.pictures, {
          onUpload: () => file.click(),
          onPick: ({ id, url, alt }) => attach([{ kind: 'image', url, alt, pictureId: id }]),
        }),
      ),
    ),
    toolButton('card', () =>
      toggle('card', () => cardPicker(shelf.cards, (card) => attach([{ kind: 'card', card }]))),
    ),
    toolButton('phrases', () => toggle('phrases', () => phrasePicker(shelf.phrases, replaceText))),
    noteButton,
  );
  const body = el(
    asForm ? 'form' : 'div',
    { class: 'composer-body' },
    toolbar,
    tray,
    editor.element,
    el('div', { class: 'composer-foot' }, hint, sendButton),
  );
  root.replaceChildren(popover, body, file);

  /** @param {string} name @param {() => void} onClick */
  function toolButton(name, onClick) {
    const button = el('button', {
      type: 'button',
      class: 'plain icon-button',
      'data-tool': name,
      'aria-label': t(name),
      title: t(name),
    });
    button.append(icon(name === 'phrases' ? 'phrase' : name));
    button.addEventListener('click', onClick);
    return button;
  }

  /** @param {string} name @param {() => HTMLElement} content */
  function toggle(name, content) {
    if (openPicker === name) return closePicker();
    openPicker = name;
    popover.replaceChildren(content());
    popover.dataset.picker = name;
    popover.hidden = false;
  }

  function closePicker() {
    openPicker = '';
    popover.hidden = true;
  }

  /** @param {Attachment[]} added */
  function attach(added) {
    closePicker();
    draft.attachments.push(...added);
    draw();
    editor.element.focus();
  }

  /** @param {string} phrase */
  function replaceText(phrase) {
    closePicker();
    editor.write('');
    editor.insert(phrase);
  }

  /** @param {Draft['kind']} kind */
  function setKind(kind) {
    draft.kind = kind;
    draw();
    editor.element.focus();
  }

  function draw() {
    const isNote = draft.kind === 'note';
    root.dataset.mode = isNote ? 'note' : 'reply';
    noteButton.setAttribute('aria-pressed', String(isNote));
    editor.setLabel(t(isNote ? 'notePlaceholder' : 'placeholder'));
    sendButton.textContent = t(isNote ? 'saveNote' : 'send');
    hint.textContent = t(isNote ? 'noteHint' : 'hint');
    drawTray(tray, draft.attachments, (gone) => {
      draft.attachments = draft.attachments.filter((one) => one !== gone);
      draw();
    });
    drawSendable();
  }

  const isSendable = () => draft.text.trim() !== '' || draft.attachments.length > 0;
  function drawSendable() {
    sendButton.disabled = !isSendable();
    editor.element.toggleAttribute('data-empty', draft.text === '');
  }

  function send() {
    if (!isSendable()) return;
    const sent = draft;
    draft = { ...emptyDraft(), kind: sent.kind };
    editor.write('');
    closePicker();
    draw();
    onSend({ ...sent, text: sent.text.trim() });
  }

  editor.element.addEventListener('input', () => {
    draft.text = editor.read();
    drawSendable();
  });
  editor.element.addEventListener('keydown', (event) => {
    // While an input method composes, Enter takes its suggestion; Safari says so only by the key code 229.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (body instanceof HTMLFormElement) body.requestSubmit(sendButton.disabled ? null : sendButton);
    else send();
  });
  if (asForm) {
    body.addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
  } else {
    sendButton.addEventListener('click', send);
  }
  file.addEventListener('change', () => {
    attach(pictureFiles(file.files ?? []));
    file.value = '';
  });
  root.addEventListener('paste', (event) => {
    const pasted = pictureFiles(event.clipboardData?.files ?? []);
    if (pasted.length === 0) return;
    event.preventDefault();
    attach(pasted);
  });
  for (const type of ['dragenter', 'dragover'])
    root.addEventListener(type, (event) => event.preventDefault());
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    attach(pictureFiles(event.dataTransfer?.files ?? []));
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePicker();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !popover.contains(event.target) && !toolbar.contains(event.target))
      closePicker();
  });

  return {
    /**
     * Puts the draft at hand away and shows that of this conversation.
     * @param {string} conversation
     */
    open(conversation) {
      drafts.set(openConversation, draft);
      openConversation = conversation;
      draft = drafts.get(conversation) ?? emptyDraft();
      editor.write(draft.text);
      closePicker();
      draw();
    },
  };
}
