import { createElement as h, useRef, useState } from 'react';
import { Button, Input, MessageList } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { AGENT, CUSTOMER, expose, noteSent, TALK } from '../talk.js';
import 'react-chat-elements/dist/main.css';

const message = ({ from, text }, id) => ({
  id,
  position: from === 'agent' ? 'right' : 'left',
  type: 'text',
  title: from === 'agent' ? AGENT : CUSTOMER,
  text,
  date: new Date(2026, 10, 22, 10, id),
});

function Chat() {
  const [talk, setTalk] = useState(TALK);
  const field = useRef();
  const list = useRef();
  expose((text) => setTalk((before) => [...before, { from: 'customer', text }]));
  const send = () => {
    const text = field.current.value;
    if (text === '') return;
    noteSent(text);
    setTalk((before) => [...before, { from: 'agent', text }]);
    field.current.value = '';
  };
  const messages = h(MessageList, { referance: list, lockable: true, dataSource: talk.map(message) });
  const input = h(Input, {
    referance: field,
    placeholder: '输入消息',
    multiline: true,
    rightButtons: h(Button, { text: '发送', onClick: send }),
  });
  return h('div', null, h('div', { style: { height: 600, overflow: 'auto' } }, messages), input);
}

createRoot(document.body.appendChild(document.createElement('div'))).render(h(Chat));
