import { browser } from 'wxt/browser';

/** Whether the extension was updated, reloaded or removed under this page: the script is then cut off from it. */
export const isCutOff = (): boolean => browser.runtime?.id === undefined;
