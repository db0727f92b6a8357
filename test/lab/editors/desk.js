// The chat around an editor: one customer, a list, a composer and a button. An editor's page calls `startDesk`.

const query = new URLSearchParams(location.search);

/** How this console sends: `keydown`, `keypress` or `keyup`; `click`, `mousedown`, `pointerdown`, `pointerup` or `submit`. */
export const sendOn = query.get('key') ?? 'keydown';
const pressOn = query.get('press') ?? 'click';
/** Where the composer stands: in the `page`, in a `shadow` root or in a `frame`. */
const where = query.get('where') ?? 'page';

const sent = [];
let messages = 0;

/** `mount` puts an editor into an element; its `read` answers the editor's own state, not what the page shows. */
export async function startDesk(name, mount) {
  document.body.innerHTML = `<main data-lab="${name}" style="display:flex;flex-direction:column;height:100vh;font:16px sans-serif">
    <header data-conversation="c-1" data-customer="k-1"><b class="customer">王小明</b></header>
    <ol class="list" style="flex:1;overflow:auto;min-height:200px"></ol>
    <div class="box" style="border-top:1px solid #ccc"></div></main>
    <form class="search"><input name="q" placeholder="搜索"><button>搜索</button></form>`;
  document.body.style.margin = '0';
  const box = document.querySelector('.box');
  const root = await rootIn(box);
  const form = root.appendChild(document.createElement(pressOn === 'submit' ? 'form' : 'div'));
  form.className = 'composer';
  const holder = form.appendChild(document.createElement('div'));
  holder.className = 'editor';
  const button = form.appendChild(document.createElement('button'));
  button.type = pressOn === 'submit' ? 'submit' : 'button';
  button.className = 'send';
  button.textContent = '发送';
  const draft = form.appendChild(document.createElement('button'));
  draft.className = 'save';
  draft.textContent = '存草稿';

  let editor = null;
  const send = () => {
    const text = editor.read();
    if (text.trim() === '') return;
    sent.push(text);
    say('agent', text);
    editor.clear();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter === draft) count('saved');
    else send();
  });
  document.querySelector('.search').addEventListener('submit', (event) => {
    event.preventDefault();
    count('searched');
  });
  if (pressOn !== 'submit') button.addEventListener(pressOn, send);
  editor = await mount(holder, send);
  say('customer', '你好，请问昨天下的订单什么时候发货？');
  Object.assign(window, { lab: { sent, say, read: () => editor.read() } });
}

/** Shows how often something was done. */
function count(what) {
  const shown =
    document.querySelector(`.${what}`) ?? document.body.appendChild(document.createElement('output'));
  shown.className = what;
  shown.textContent = String(Number(shown.textContent) + 1);
}

async function rootIn(box) {
  if (where === 'shadow') {
    const host = box.appendChild(document.createElement('lab-box'));
    return host.attachShadow({ mode: 'open' });
  }
  if (where !== 'frame') return box;
  const frame = box.appendChild(document.createElement('iframe'));
  frame.style.cssText = 'width:100%;height:160px;border:0';
  const { body } = frame.contentDocument;
  body.style.margin = '0';
  return body;
}

function say(from, text) {
  const item = document.createElement('li');
  item.dataset.id = `m-${messages++}`;
  item.dataset.from = from;
  item.append(Object.assign(document.createElement('p'), { className: 'text', textContent: text }));
  document.querySelector('.list').append(item);
}

/** Whether a key event is this console's send: Enter alone, no word being chosen. */
export const isSend = (event) =>
  event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.isComposing && event.keyCode !== 229;
