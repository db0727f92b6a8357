import { CUSTOMER, expose, noteSent, TALK } from '../talk.js';

// The package ships a page script that works as it is; as modules three of its dependencies are not compiled.
await new Promise((resolve, reject) => {
  const script = document.head.appendChild(document.createElement('script'));
  script.src = '/vendor/webchat.js';
  script.onload = resolve;
  script.onerror = reject;
});

/** A stand-in for Direct Line: its "user" is the agent, its "bot" the customer. */
function observable(listeners, first = []) {
  return {
    subscribe(observer) {
      const tell = typeof observer === 'function' ? observer : (value) => observer.next?.(value);
      listeners.add(tell);
      for (const value of first) tell(value);
      return { unsubscribe: () => listeners.delete(tell) };
    },
  };
}
const activities = new Set();
let count = 0;
const tell = (activity) => {
  const whole = { ...activity, id: `a${count++}`, timestamp: new Date().toISOString() };
  for (const listener of activities) listener(whole);
  return whole.id;
};
const directLine = {
  activity$: observable(activities),
  connectionStatus$: observable(new Set(), [0, 1, 2]),
  end: () => undefined,
  postActivity: (activity) => ({
    subscribe(observer) {
      setTimeout(() => {
        if (activity.type === 'message') noteSent(activity.text);
        observer.next?.(tell(activity));
        observer.complete?.();
      });
      return { unsubscribe: () => undefined };
    },
  }),
};
const say = (text) =>
  tell({ type: 'message', from: { id: 'customer', name: CUSTOMER, role: 'bot' }, text, channelData: {} });

const box = document.body.appendChild(document.createElement('div'));
box.style.cssText = 'height:700px;width:900px';
window.WebChat.renderWebChat({ directLine, userID: 'agent', locale: 'zh-CN' }, box);
expose(say);
const isReady = () => activities.size > 0 && box.textContent.includes('已连接');
const look = new MutationObserver(() => {
  if (!isReady()) return;
  look.disconnect();
  for (const { from, text } of TALK) if (from === 'customer') say(text);
});
look.observe(box, { childList: true, subtree: true });
