import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { startDesk } from '../desk.js';

startDesk('lexical', (holder, send) => {
  const field = holder.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.style.cssText = 'min-height:60px;outline:1px solid #ccc';
  const editor = createEditor({
    namespace: 'lab',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event.shiftKey || event.isComposing) return false;
      event.preventDefault();
      send();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  const clear = () =>
    editor.update(() => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.select();
    });
  return {
    read: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    clear,
  };
});
