// What is said on the chat pages. Each page shows `TALK` with its own component and calls `expose`.

export const CUSTOMER = '王小明';
export const AGENT = '客服小张';

export const TALK = [
  { from: 'customer', text: '你好，请问昨天下的订单什么时候发货？' },
  { from: 'customer', text: '订单号 20261121-0007' },
  { from: 'agent', text: '您好，正在为您查询，请稍等。' },
];

const sent = [];
export const noteSent = (text) => sent.push(text);

/** `say` adds a message of the customer. */
export function expose(say) {
  Object.assign(window, { lab: { sent, say: (_, text) => say(text), read: () => '' } });
  document.body.dataset.lab = location.pathname.split('/')[1];
}
