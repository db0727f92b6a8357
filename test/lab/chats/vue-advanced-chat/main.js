import { register } from 'vue-advanced-chat/dist/vue-advanced-chat.es.js';
import { AGENT, CUSTOMER, expose, noteSent, TALK } from '../talk.js';

const EMOJI = [{ annotation: 'smile', emoji: '😀', group: 0, order: 1, tags: ['smile'], version: 1 }];
const emojiUrl = URL.createObjectURL(new Blob([JSON.stringify(EMOJI)], { type: 'application/json' }));

// It must stand in the markup before it is registered; made afterwards it is drawn twice and stays empty.
document.body.insertAdjacentHTML(
  'beforeend',
  `<vue-advanced-chat height="700px" emoji-data-source="${emojiUrl}"></vue-advanced-chat>`,
);
register();
const chat = document.querySelector('vue-advanced-chat');

let count = 100;
const message = (from, content) => ({
  _id: String(count++),
  content,
  senderId: from,
  username: from === 'agent' ? AGENT : CUSTOMER,
  date: '2026年11月22日',
  timestamp: '10:20',
  saved: true,
  distributed: true,
});
let messages = TALK.map(({ from, text }) => message(from, text));
const show = (next) => {
  messages = next;
  chat.messages = messages;
};

// Asked for while rooms are set, when nothing else may be.
chat.addEventListener('fetch-messages', () => {
  setTimeout(() => {
    show([...messages]);
    chat.messagesLoaded = true;
  }, 100);
});
chat.currentUserId = 'agent';
chat.rooms = [
  {
    roomId: '42',
    roomName: CUSTOMER,
    avatar: '',
    users: [
      { _id: 'agent', username: AGENT },
      { _id: 'customer', username: CUSTOMER },
    ],
  },
];
chat.roomsLoaded = true;
chat.messages = [];
chat.addEventListener('send-message', ({ detail: [{ content }] }) => {
  noteSent(content);
  show([...messages, message('agent', content)]);
});
expose((text) => show([...messages, message('customer', text)]));
