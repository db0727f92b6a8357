import {
  ChatContainer,
  ConversationHeader,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
} from '@chatscope/chat-ui-kit-react';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AGENT, CUSTOMER, expose, noteSent, TALK } from '../talk.js';
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';

/** No component of our own: the list looks at the kind of its children. */
const bubble = ({ from, text }, key) =>
  h(Message, {
    key,
    model: {
      message: text,
      sender: from === 'agent' ? AGENT : CUSTOMER,
      direction: from === 'agent' ? 'outgoing' : 'incoming',
      position: 'single',
    },
  });

function Chat() {
  const [talk, setTalk] = useState(TALK);
  expose((text) => setTalk((before) => [...before, { from: 'customer', text }]));
  const onSend = (_html, text) => {
    noteSent(text);
    setTalk((before) => [...before, { from: 'agent', text }]);
  };
  const header = h(ConversationHeader, null, h(ConversationHeader.Content, { userName: CUSTOMER }));
  const list = h(MessageList, null, talk.map(bubble));
  const input = h(MessageInput, { placeholder: '输入消息', onSend, attachButton: false });
  return h(
    'div',
    { style: { height: 700 } },
    h(MainContainer, null, h(ChatContainer, null, header, list, input)),
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(h(Chat));
