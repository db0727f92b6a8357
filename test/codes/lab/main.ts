import { base64ToBytes } from '../../../lib/codes/base64';
import { createDecoder } from '../../../lib/codes/client';
import type { PictureReading } from '../../../lib/codes/reading';

// The decoder behind one global function, for the specs beside this folder.

const decoder = createDecoder();

declare global {
  var decodeBase64: (text: string) => Promise<PictureReading>;
}

globalThis.decodeBase64 = async (text) => decoder.decode((base64ToBytes(text) ?? new Uint8Array()).buffer);
