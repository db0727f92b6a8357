/** Sealed texts: AES-GCM by WebCrypto, an IV of 12 bytes before the ciphertext, all in base64. */

const IV_BYTES = 12;
const KEY_BYTES = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What came is not what a member of this team writes. It is left out, and reading goes on. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** A new key, in base64. */
export const newKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));

/**
 * @param place where the text will stand (a subject or key): it is sealed in too, so that nobody can put it elsewhere.
 */
export async function seal(key: string, place: string, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
    await cipherKey(key),
    encoder.encode(JSON.stringify(value)),
  );
  const bytes = new Uint8Array(IV_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), IV_BYTES);
  return toBase64(bytes);
}

/** @throws Malformed when the key does not open it: another key, another place, or altered. */
export async function open(key: string, place: string, sealed: string): Promise<unknown> {
  try {
    const bytes = fromBase64(sealed);
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, IV_BYTES), additionalData: encoder.encode(place) },
      await cipherKey(key),
      bytes.subarray(IV_BYTES),
    );
    return JSON.parse(decoder.decode(opened));
  } catch (error) {
    throw new Malformed('not sealed with this key for this place', { cause: error });
  }
}

/**
 * The name of a customer or conversation as a token of a key: a hash, since a number or account shall not stand in
 * the names of keys, and keyed where the team has a key, since short numbers are found by trying all.
 */
export async function tokenOf(teamKey: string | undefined, text: string): Promise<string> {
  const bytes = encoder.encode(text);
  const digest =
    teamKey === undefined
      ? await crypto.subtle.digest('SHA-256', bytes)
      : await crypto.subtle.sign(
          'HMAC',
          await crypto.subtle.importKey(
            'raw',
            fromBase64(teamKey),
            { name: 'HMAC', hash: 'SHA-256' },
            false,
            ['sign'],
          ),
          bytes,
        );
  return toBase64(new Uint8Array(digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const cipherKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
