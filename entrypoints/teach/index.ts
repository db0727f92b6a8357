import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Locale } from '../../lib/model/locale';
import { startTeaching } from './teach';

declare global {
  /** The interface's language, put there by the background before the script. */
  var candorLocale: Locale | undefined;
  /** Ends the guide that stands in this page. */
  var candorTeachStop: (() => void) | undefined;
  /** Ends the coach that runs in this frame. */
  var candorStop: (() => void) | undefined;
}

/** Put into a page by the background, only when the agent asks to teach it. */
export default defineUnlistedScript(() => {
  globalThis.candorTeachStop?.();
  // What it reads wrong it shall not judge meanwhile; it comes back when the guide is closed.
  globalThis.candorStop?.();
  globalThis.candorStop = undefined;
  globalThis.candorTeachStop = startTeaching(globalThis.candorLocale ?? 'zh-CN');
});
