import { ClassicEditor, Essentials, Mention, Paragraph, ShiftEnter } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { startDesk } from '../desk.js';

startDesk('ckeditor', async (holder, send) => {
  const editor = await ClassicEditor.create(holder.appendChild(document.createElement('div')), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, ShiftEnter, Mention],
    placeholder: '输入消息',
    mention: { feeds: [{ marker: '@', feed: ['@小李', '@小周'] }] },
  });
  editor.editing.view.document.on(
    'enter',
    (event, data) => {
      if (data.isSoft) return;
      data.preventDefault();
      event.stop();
      send();
    },
    { priority: 'high' },
  );
  const textOf = (node) =>
    [...node.getChildren()]
      .map((child) =>
        child.is('$text') ? child.data : child.is('element', 'softBreak') ? '\n' : textOf(child),
      )
      .join(node.is('rootElement') ? '\n' : '');
  return {
    read: () => textOf(editor.model.document.getRoot()),
    clear: () => editor.setData(''),
  };
});
