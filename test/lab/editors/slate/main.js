import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { isSend, startDesk } from '../desk.js';

const EMPTY = [{ type: 'paragraph', children: [{ text: '' }] }];
const STYLE = { minHeight: 60, outline: '1px solid #ccc' };
const editor = withHistory(withReact(createEditor()));

function Composer({ send }) {
  const onKeyDown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey) editor.insertText('\n');
    else if (isSend(event.nativeEvent)) send();
  };
  const editable = h(Editable, { onKeyDown, placeholder: '输入消息', style: STYLE });
  return h(Slate, { editor, initialValue: EMPTY }, editable);
}

startDesk('slate', async (holder, send) => {
  createRoot(holder).render(h(Composer, { send }));
  return {
    read: () => editor.children.map((node) => Node.string(node)).join('\n'),
    clear: () => Transforms.delete(editor, { at: Editor.range(editor, []) }),
  };
});
