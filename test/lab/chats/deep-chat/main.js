import 'deep-chat';
import { AGENT, CUSTOMER, expose, noteSent, TALK } from '../talk.js';

const chat = document.createElement('deep-chat');
chat.style.cssText = 'height:700px;width:900px';
const roleOf = (from) => (from === 'agent' ? 'user' : 'customer');
chat.history = TALK.map(({ from, text }) => ({ role: roleOf(from), text }));
chat.names = { default: { text: AGENT }, customer: { text: CUSTOMER } };
chat.textInput = { placeholder: { text: '输入消息' } };
chat.connect = {
  handler: ({ messages }, { onResponse }) => {
    noteSent(messages[0].text);
    onResponse({ role: 'customer', text: '收到' });
  },
};
document.body.append(chat);
expose((text) => chat.addMessage({ role: 'customer', text }));
