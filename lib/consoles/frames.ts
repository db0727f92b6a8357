/** Where `element` stands in the outermost page it can be seen from: boxes in a frame count from the frame's corner. */
export function boxOnPage(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  for (let frame = frameOf(element); frame !== null; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect();
    box.x += outer.x + frame.clientLeft;
    box.y += outer.y + frame.clientTop;
  }
  return box;
}

/** The element around `element`, also where a shadow root or a frame stands between them. */
export function around(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : frameOf(element);
}

/** The frame that shows `element`'s document; null in the outermost one we may look into. */
const frameOf = (element: Element): Element | null => element.ownerDocument.defaultView?.frameElement ?? null;

export type PageWindow = Window & typeof globalThis;

/**
 * Calls `hook` with the window of the page and of each same-origin frame in it, and again whenever a frame has
 * loaded: what stood in it before, listeners too, is gone. `hook` may meet a window more than once.
 */
export function followWindows(hook: (view: PageWindow) => void, signal: AbortSignal): void {
  const enter = (view: PageWindow): void => {
    hook(view);
    view.document.addEventListener('load', onLoad, { capture: true, signal });
    for (const frame of view.document.querySelectorAll('iframe')) enterFrame(frame);
  };
  const enterFrame = ({ contentDocument }: HTMLIFrameElement): void => {
    const view = contentDocument?.defaultView; // null: a frame of another origin
    if (view != null) enter(view);
  };
  const onLoad = ({ target }: Event): void => {
    if (isFrame(target)) enterFrame(target);
  };
  enter(window);
}

const isFrame = (target: EventTarget | null): target is HTMLIFrameElement =>
  target !== null && 'contentDocument' in target;
