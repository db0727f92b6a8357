import { browser } from 'wxt/browser';

/** Calls `stop` when the extension was updated, reloaded or removed under this page: its port then closes. */
export function whenCutOff(stop: () => void): void {
  const connect = (): void => {
    if (browser.runtime?.id === undefined) {
      stop();
      return;
    }
    // A worker that was merely stopped closes the port too; then there is still a runtime to connect to.
    browser.runtime
      .connect({ name: 'coach' })
      .onDisconnect.addListener(() => setTimeout(connect, RECONNECT_MS));
  };
  connect();
}

/** The runtime is gone some milliseconds after its ports are. */
const RECONNECT_MS = 500;
