import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { startDesk } from '../desk.js';

startDesk('quill', (holder, send) => {
  const quill = new Quill(holder.appendChild(document.createElement('div')), {
    placeholder: '输入消息',
    modules: { keyboard: { bindings: { send: { key: 'Enter', shiftKey: false, handler: () => send() } } } },
  });
  return {
    read: () => quill.getText().replace(/\n$/, ''),
    clear: () => quill.setText(''),
  };
});
