import { browser } from 'wxt/browser';

/** Firefox has a sidebar in the place of Chrome's side panel; its types are not among Chrome's. */
interface Sidebar {
  open(): Promise<void>;
}

/** Opens the side panel of a window. Called within a click, before anything is awaited. @throws when refused. */
export async function openSidePanel(windowId: number | null): Promise<void> {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction;
  if (sidebar !== undefined) return sidebar.open();
  if (windowId === null) throw new Error('no window to open the side panel in');
  await browser.sidePanel.open({ windowId });
}
