/** A stretch of an editable element's text; `node` is null for a line or a picture that an element stands for. */
export interface EditablePiece {
  readonly text: string;
  readonly node: Text | null;
  /** Where `text` starts in the node. */
  readonly start: number;
}

/** The text of an editable element: value of a field, else what a person sees written, a line for each paragraph. */
export function editableText(element: HTMLElement): string {
  if (isField(element)) return element.value;
  let text = '';
  for (const piece of editablePieces(element)) text += piece.text;
  return text;
}

/** Not by `instanceof`: what stands in a frame is of that frame's classes. */
export const isField = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element.localName === 'textarea' || element.localName === 'input';

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** What editors put among the text and never send: placeholders, widgets, cursors of others, bullets, fillers. */
const DECORATION = [
  'button',
  'script',
  'style',
  'svg',
  'template',
  '[data-slate-placeholder]',
  '[data-mce-bogus="all"]',
  '.ProseMirror-widget',
  '.ProseMirror-gapcursor',
  '.ql-ui',
  '.ql-cursor',
  '.ck-widget__selection-handle',
  '.ck-widget__type-around',
  '.ck-fake-selection-container',
  '[contenteditable="false"][aria-hidden="true"]',
  '[contenteditable="false"][class*="placeholder" i]',
].join();

/** Marks that hold the caret's place and are never sent; a zero-width space only where it stands alone. */
const FILLERS = /[\ufeff\u2060]+/;
const isFiller = (data: string): boolean => /^[\ufeff\u2060\u200b]*$/.test(data);

/** The pieces of {@link editableText}, so that offsets in it lead back to nodes. */
export function editablePieces(element: HTMLElement): readonly EditablePiece[] {
  return new Writer().write(element);
}

class Writer {
  readonly #pieces: EditablePiece[] = [];
  /** A paragraph ended or began: the next text starts a line. */
  #isLineDue = false;
  /** Line breaks whose line has no text yet; the last one of a paragraph only gives its line a height. */
  #breaks = 0;
  /** Paragraphs so far, empty ones too, and texts. */
  #written = 0;

  /** The pieces of the whole `element`. */
  write(element: Element): readonly EditablePiece[] {
    this.#visit(element);
    this.#breaks = Math.max(0, this.#breaks - 1);
    this.#break();
    return this.#pieces;
  }

  #visit(element: Element): void {
    for (const child of element.childNodes) {
      if (isText(child)) this.#text(child, element);
      else if (isElement(child)) this.#element(child);
    }
  }

  #element(element: Element): void {
    const name = element.localName;
    if (name === 'br') this.#breaks++;
    else if (element.matches(DECORATION)) return;
    else if (name === 'img' || element.getAttribute('role') === 'img') this.#emit(labelOf(element), null, 0);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.#visit(element);
  }

  #block(element: Element): void {
    this.#endLine();
    const before = this.#written;
    this.#visit(element);
    this.#breaks = Math.max(0, this.#breaks - 1);
    if (this.#written === before) this.#emit('', null, 0); // an empty paragraph is a line
    this.#endLine();
  }

  #endLine(): void {
    this.#break();
    this.#isLineDue = this.#written > 0;
  }

  #text(node: Text, parent: Element): void {
    const { data } = node;
    if (isFiller(data) || (isSourceSpace(data) && !isPreformatted(parent))) return;
    if (!FILLERS.test(data)) {
      this.#emit(data, node, 0);
      return;
    }
    let start = 0;
    for (const part of data.split(/([\ufeff\u2060]+)/)) {
      if (part !== '' && !isFiller(part)) this.#emit(part, node, start);
      start += part.length;
    }
  }

  #break(): void {
    for (; this.#breaks > 0; this.#breaks--) this.#pieces.push(LINE);
  }

  #emit(text: string, node: Text | null, start: number): void {
    if (this.#isLineDue) this.#pieces.push(LINE);
    this.#break();
    this.#isLineDue = false;
    this.#written++;
    if (text !== '') this.#pieces.push({ text, node, start });
  }
}

const LINE: EditablePiece = { text: '\n', node: null, start: 0 };

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Emoji and stickers by the text they stand for. */
const labelOf = (element: Element): string =>
  element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.textContent ?? '';

/** The indentation of markup, which nobody sees unless the page keeps spaces. */
const isSourceSpace = (data: string): boolean => /^\s*\n\s*$/.test(data);
const isPreformatted = (element: Element): boolean =>
  /^(?:pre|break-spaces)/.test(element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '');
