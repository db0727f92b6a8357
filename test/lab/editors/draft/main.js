import { ContentState, Editor, EditorState, RichUtils } from 'draft-js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startDesk } from '../desk.js';
import 'draft-js/dist/Draft.css';

let state;
let set;

function Composer({ send }) {
  [state, set] = useState(() => EditorState.createEmpty());
  const handleReturn = (event) => {
    if (event.shiftKey) set(RichUtils.insertSoftNewline(state));
    else send();
    return 'handled';
  };
  return h(Editor, { editorState: state, onChange: set, handleReturn, placeholder: '输入消息' });
}

const emptied = () => EditorState.push(state, ContentState.createFromText(''), 'remove-range');

startDesk('draft', (holder, send) => {
  createRoot(holder).render(h(Composer, { send }));
  return {
    read: () => state.getCurrentContent().getPlainText(),
    clear: () => set(EditorState.moveFocusToEnd(emptied())),
  };
});
