import { isSend, startDesk } from '../desk.js';

startDesk('input', (holder, send) => {
  const field = holder.appendChild(document.createElement('input'));
  field.style.cssText = 'width:90%;font:16px sans-serif';
  field.placeholder = '输入消息';
  field.addEventListener('keydown', (event) => isSend(event) && send());
  return { read: () => field.value, clear: () => (field.value = '') };
});
