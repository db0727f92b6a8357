import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { startDesk } from '../desk.js';

const placeholder = new Plugin({
  props: {
    decorations: ({ doc }) => {
      if (doc.textContent !== '') return null;
      const words = Object.assign(document.createElement('span'), {
        textContent: '输入消息',
        className: 'hint',
      });
      return DecorationSet.create(doc, [Decoration.widget(1, words)]);
    },
  },
});

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});

startDesk('prosemirror', (holder, send) => {
  const keys = { 'Shift-Enter': lineBreak, 'Mod-z': undo, 'Mod-y': redo };
  keys.Enter = () => {
    send();
    return true;
  };
  const fresh = () =>
    EditorState.create({ schema, plugins: [history(), keymap(keys), keymap(baseKeymap), placeholder] });
  const view = new EditorView(holder, { state: fresh() });
  return {
    read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    clear: () => view.updateState(fresh()),
  };
});
