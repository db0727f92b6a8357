import { isSend, sendOn, startDesk } from '../desk.js';

startDesk('textarea', (holder, send) => {
  const field = holder.appendChild(document.createElement('textarea'));
  field.style.cssText = 'width:90%;height:60px;font:16px/1.5 sans-serif';
  field.placeholder = '输入消息';
  field.addEventListener(sendOn, (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    if (menu.hidden) send();
    menu.hidden = true;
  });
  const menu = holder.appendChild(document.createElement('ul'));
  menu.className = 'menu';
  menu.hidden = true;
  menu.append(Object.assign(document.createElement('li'), { textContent: '/你好' }));
  field.addEventListener('input', () => {
    menu.hidden = !field.value.endsWith(' /');
  });
  return {
    read: () => field.value.replace(/\n$/, ''),
    clear: () => (field.value = ''),
  };
});
