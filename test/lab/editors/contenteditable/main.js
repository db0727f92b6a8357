import { isSend, startDesk } from '../desk.js';

startDesk('contenteditable', (holder, send) => {
  const field = holder.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.style.cssText = 'min-height:60px;outline:1px solid #ccc';
  field.addEventListener('keydown', (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    send();
  });
  return { read: () => field.innerText, clear: () => (field.textContent = '') };
});
