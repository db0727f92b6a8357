/** Times of reading a long conversation, in ms. */
export interface ReadingTimes {
  /** The first read of the whole page. */
  readonly first: number;
  /** One message more at the end, mean of many: a page's clock is too coarse for one. The page's own work is taken off. */
  readonly next: number;
  /** Twenty messages of history above. */
  readonly history: number;
  /** The agent's message and the server's in its place. */
  readonly confirmed: number;
  /** The page gave another element to every message. */
  readonly redrawn: number;
}

const ROUNDS = 300;

/** Fills the list with `count` messages as consoles draw them, has it read, and goes on writing. */
export async function measureReading(count: number, start: () => void): Promise<ReadingTimes> {
  const list = document.querySelector('#list');
  if (list === null) throw new Error('no list');
  list.replaceChildren();
  for (let at = 0; at < count; at++) list.append(draw(at));
  // The page's own work is done: what is measured is ours.
  await painted();
  let from = performance.now();
  start();
  const first = performance.now() - from;

  const own = await timeOf(document.createElement('div'), 2 * count);
  const next = Math.max(0, (await timeOf(list, 3 * count)) - own) / ROUNDS;

  from = performance.now();
  const above = Array.from({ length: 20 }, (_, at) => draw(-20 + at));
  list.prepend(...above);
  await pause();
  const history = performance.now() - from;

  from = performance.now();
  const mine = draw(4 * count + 1);
  list.append(mine);
  await pause();
  mine.remove();
  const servers = draw(4 * count + 1);
  servers.dataset.id = 'confirmed';
  list.append(servers);
  await pause();
  const confirmed = performance.now() - from;

  const copies = [...list.children].map((element) => element.cloneNode(true));
  list.replaceChildren(...copies);
  list.getBoundingClientRect();
  from = performance.now();
  await pause();
  const redrawn = performance.now() - from;
  return {
    first,
    next,
    history,
    confirmed,
    redrawn,
  };
}

/** How long many appended messages take with all that hears of them, one after the other. */
async function timeOf(list: Element, firstId: number): Promise<number> {
  const lines = Array.from({ length: ROUNDS }, (_, at) => draw(firstId + at));
  const from = performance.now();
  for (const line of lines) {
    list.append(line);
    await pause();
  }
  return performance.now() - from;
}

function draw(at: number): HTMLElement {
  const line = document.createElement('div');
  const role = at % 3 === 0 ? 'agent' : 'customer';
  line.className = `message from-${role}`;
  line.dataset.id = `m${at}`;
  line.innerHTML = `<span class="avatar"><img alt=""></span><div class="body"><div class="head"><b>${role}</b><time datetime="2026-11-21T10:00:00Z">10:00</time></div><div class="bubble"><p class="text"></p></div></div>`;
  const text = line.querySelector('.text');
  if (text !== null) text.textContent = `第 ${at} 句：小青柑 94 元一桶，今天下单明天发货，您看可以吗？`;
  return line;
}

const pause = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
