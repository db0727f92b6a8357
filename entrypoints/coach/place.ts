import { around, boxOnPage } from '../../lib/consoles/frames';
import { findInConversation } from '../../lib/consoles/pane';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';

/** Distance of the strip from the composer and the list's edges, px. */
const GAP_PX = 8;

/** Keeps `host` (position: fixed) right above the composer's block, as wide as it. Returns a function that ends it. */
export function placeAbove(host: HTMLElement, composer: HTMLElement, adapter: ConsoleAdapter): () => void {
  let frame = 0;
  const place = (): void => {
    const box = boxOnPage(blockOf(composer));
    const list = findInConversation(adapter, adapter.conversation.list)?.parentElement ?? null;
    const room = box.top - Math.max(list === null ? 0 : boxOnPage(list).top, 0) - 2 * GAP_PX;
    host.style.setProperty('left', `${box.left + GAP_PX}px`);
    host.style.setProperty('right', 'auto');
    host.style.setProperty('width', `${Math.max(box.width - 2 * GAP_PX, 0)}px`);
    host.style.setProperty('bottom', `${window.innerHeight - box.top + GAP_PX}px`);
    host.style.setProperty('--strip-room', `${Math.max(room, 80)}px`);
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(soon);
  sizes.observe(blockOf(composer));
  sizes.observe(document.documentElement);
  window.addEventListener('resize', soon);
  place();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener('resize', soon);
  };
}

/** The composer with its toolbar and tray: the highest ancestor that ends where the composer ends and stays low. */
function blockOf(composer: HTMLElement): Element {
  let block: Element = composer;
  for (let parent = around(block); parent !== null; parent = around(parent)) {
    const box = parent.getBoundingClientRect();
    if (box.height > window.innerHeight * 0.45 || box.height === 0) break;
    block = parent;
  }
  return block;
}
