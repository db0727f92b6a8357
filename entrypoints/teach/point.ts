/** The innermost element at a place of the viewport, in open shadow roots and same-origin frames too. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  let [left, top] = [x, y];
  while (found !== null) {
    let inner: Element | null = null;
    if (found.shadowRoot !== null) inner = found.shadowRoot.elementFromPoint(left, top);
    else if (found instanceof HTMLIFrameElement && found.contentDocument !== null) {
      const box = found.getBoundingClientRect();
      left -= box.x + found.clientLeft;
      top -= box.y + found.clientTop;
      inner = found.contentDocument.elementFromPoint(left, top);
    }
    if (inner === null || inner === found) return deafAt(found, left, top);
    found = inner;
  }
  return null;
}

/** A disabled button may be set to let clicks through: what is seen there is in the element that would get them. */
function deafAt(element: Element, x: number, y: number): Element {
  const inner = [...element.children].findLast((child) => {
    const { left, right, top, bottom } = child.getBoundingClientRect();
    const isThere = x >= left && x < right && y >= top && y < bottom;
    return isThere && getComputedStyle(child).pointerEvents === 'none' && child.checkVisibility();
  });
  return inner === undefined ? element : deafAt(inner, x, y);
}

/** Scrolls what lies at a place, as a wheel turned there would. */
export function scrollAt(x: number, y: number, deltaX: number, deltaY: number): void {
  for (let at = elementAt(x, y); at !== null; at = parentOf(at)) {
    const isTall = at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (!isTall) continue;
    at.scrollBy(deltaX, deltaY);
    return;
  }
  scrollBy(deltaX, deltaY);
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : (element.ownerDocument.defaultView?.frameElement ?? null);
}
