import { bytesToBase64 } from '../../lib/codes/base64';
import { MAX_PICTURE_BYTES } from '../../lib/codes/reading';
import { send } from '../../lib/messages/messaging';

/** What the codes in a picture say, read on this machine; null: it is no picture that can be read. */
export async function readCodes(picture: File): Promise<readonly string[] | null> {
  if (picture.size > MAX_PICTURE_BYTES) return null;
  const bytes = bytesToBase64(new Uint8Array(await picture.arrayBuffer()));
  const reply = await send('readPicture', { bytes, type: picture.type });
  return reply.state === 'read' ? reply.payloads : null;
}
