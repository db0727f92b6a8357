import { createElement as h, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { isSend, startDesk } from '../desk.js';

startDesk('slate', async (holder, send) => {
  const editor = withHistory(withReact(createEditor()));
  const App = () => {
    const start = useMemo(() => [{ type: 'paragraph', children: [{ text: '' }] }], []);
    const onKeyDown = (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (event.shiftKey) editor.insertText('\n');
      else if (isSend(event.nativeEvent)) send();
    };
    return h(
      Slate,
      { editor, initialValue: start },
      h(Editable, {
        onKeyDown,
        placeholder: '输入消息',
        style: { minHeight: 60, outline: '1px solid #ccc' },
      }),
    );
  };
  createRoot(holder).render(h(App));
  return {
    read: () => editor.children.map((node) => Node.string(node)).join('\n'),
    clear: () => Transforms.delete(editor, { at: Editor.range(editor, []) }),
    focus: () => undefined,
  };
});
