/** A paste as the agent's own would be, with what `fill` puts on its clipboard. */
export function pasteEvent(
  view: Window & typeof globalThis,
  fill: (clipboard: DataTransfer) => void,
  init: EventInit = { bubbles: true, cancelable: true, composed: true },
): ClipboardEvent {
  const event = new view.ClipboardEvent('paste', { ...init, clipboardData: new view.DataTransfer() });
  // Filled afterwards: Firefox gives the event an empty clipboard of its own, whatever it was handed.
  if (event.clipboardData !== null) fill(event.clipboardData);
  return event;
}
