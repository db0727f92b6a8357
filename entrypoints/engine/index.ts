import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findingKey } from '../../lib/engine/check';
import { classifyPayload } from '../../lib/text/payloads';
import { creditsOf, entriesOf, openDesk, panelView } from './desk';
import type { Engine } from './engine';
import { partsOf } from './parts';
import { sceneOf } from './scene';

const engine: Engine = {
  openDesk: (...given) => ({ ...openDesk(...given), engine }),
  panelView,
  sceneOf,
  entriesOf,
  creditsOf,
  partsOf,
  findingKey,
  classifyPayload,
};

/** Put into a frame by the background when the coach that runs there has a conversation to judge. */
export default defineUnlistedScript(() => {
  globalThis.candorEngine = engine;
});
