import { ContentState, Editor, EditorState, RichUtils } from 'draft-js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startDesk } from '../desk.js';
import 'draft-js/dist/Draft.css';

startDesk('draft', (holder, send) => {
  let state;
  let set;
  const App = () => {
    [state, set] = useState(() => EditorState.createEmpty());
    const handleReturn = (event) => {
      if (event.shiftKey) set(RichUtils.insertSoftNewline(state));
      else send();
      return 'handled';
    };
    return h(Editor, { editorState: state, onChange: set, handleReturn, placeholder: '输入消息' });
  };
  createRoot(holder).render(h(App));
  return {
    read: () => state.getCurrentContent().getPlainText(),
    clear: () =>
      set(
        EditorState.moveFocusToEnd(EditorState.push(state, ContentState.createFromText(''), 'remove-range')),
      ),
    focus: () => undefined,
  };
});
