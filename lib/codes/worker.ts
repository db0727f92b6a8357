import type { DecodeReply, DecodeRequest } from './client';
import { decodePicture } from './decode';

// The web worker's side of ./client: one picture at a time, in the order asked.
addEventListener('message', async ({ data }: MessageEvent<DecodeRequest>) => {
  const reply: DecodeReply = { id: data.id, reading: await decodePicture(new Uint8Array(data.bytes)) };
  postMessage(reply);
});
