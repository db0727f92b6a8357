/** The bytes as base64: extension messages carry JSON, so bytes travel as text. */
export function bytesToBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += SLICE_BYTES)
    text += String.fromCharCode(...bytes.subarray(i, i + SLICE_BYTES));
  return btoa(text);
}

/** The bytes of a base64 text, null when it is none. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> | null {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Arguments of one call: engines end between 64 K and 128 K. */
const SLICE_BYTES = 0x8000;
