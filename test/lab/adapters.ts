import type { ConsoleAdapter } from '../../lib/model/console-adapter';

export const EDITORS = {
  textarea: '.editor textarea',
  input: '.editor input',
  contenteditable: '.editor [contenteditable]',
  prosemirror: '.editor .ProseMirror',
  lexical: '.editor [data-lexical-editor]',
  slate: '.editor [data-slate-editor]',
  draft: '.editor .public-DraftEditor-content',
  quill: '.editor .ql-editor',
  tinymce: ['.editor iframe.tox-edit-area__iframe', 'body'],
  ckeditor: '.editor .ck-editor__editable',
} as const satisfies Record<string, string | readonly string[]>;

export type EditorName = keyof typeof EDITORS;

/** Where an editor's page may put its composer, and the steps that lead there. */
const STEPS = { page: [], shadow: ['lab-box'], frame: ['.box iframe'] } as const;
export type Where = keyof typeof STEPS;

/** How an administrator would tell Candor to read an editor's page. */
export function editorAdapter(name: EditorName, where: Where = 'page'): ConsoleAdapter {
  const steps = STEPS[where];
  const at = (last: string | readonly string[]): string | string[] => {
    const chain = [...steps, ...(typeof last === 'string' ? [last] : last)];
    const [only] = chain;
    return chain.length === 1 && only !== undefined ? only : chain;
  };
  return {
    id: `lab-${name}`,
    name: `Lab ${name}`,
    format: 1,
    matches: ['http://127.0.0.1/*'],
    detect: { element: `main[data-lab="${name}"]` },
    privateDomain: true,
    verified: { on: '2026-11-22', how: 'page', sources: ['test/lab/editors'], unknown: [] },
    conversation: {
      list: 'ol.list',
      key: { element: 'header[data-conversation]', attribute: 'data-conversation' },
    },
    message: {
      element: 'li[data-id]',
      id: { attribute: 'data-id' },
      roles: { customer: '[data-from="customer"]', agent: '[data-from="agent"]' },
      text: '.text',
    },
    composer: { element: at(EDITORS[name]), kind: 'either', menu: '.menu' },
    send: { button: at('.composer .send'), keys: ['enter'] },
    customer: {
      name: { element: 'header .customer' },
      key: { from: { element: 'header[data-customer]', attribute: 'data-customer' }, is: 'person' },
    },
  };
}
