const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE', 'SECTION', 'H1', 'H2', 'H3']);

/** The text of an editable element: value of a field, else text nodes with a line for each block and line break. */
export function editableText(element: HTMLElement): string {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
  let text = '';
  for (const piece of editablePieces(element)) text += piece.text;
  return text;
}

/** A stretch of an editable element's text; `node` is null for a line that an element stands for. */
export interface EditablePiece {
  readonly text: string;
  readonly node: Text | null;
}

/** The pieces of {@link editableText}, so that offsets in it lead back to nodes. */
export function editablePieces(element: HTMLElement): readonly EditablePiece[] {
  const pieces: EditablePiece[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child instanceof Text) pieces.push({ text: child.data, node: child });
      else if (child instanceof HTMLBRElement) {
        if (child.nextSibling !== null) pieces.push({ text: '\n', node: null });
      } else if (child instanceof HTMLImageElement) pieces.push({ text: child.alt, node: null });
      else if (child instanceof HTMLElement) {
        if (BLOCKS.has(child.tagName) && pieces.length > 0) pieces.push({ text: '\n', node: null });
        visit(child);
      }
    }
  };
  visit(element);
  return pieces;
}
