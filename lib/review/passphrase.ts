/** What is kept of a passphrase: enough to know it again, not enough to say it. */
export interface PassphraseDigest {
  /** Hex. */
  readonly salt: string;
  readonly digest: string;
}

/** Rounds of PBKDF2 with SHA-256, as OWASP's password storage sheet of 2023 has them. */
const ROUNDS = 600_000;

/** @param salt hex of 16 random bytes, made by the caller. */
export async function digestOf(passphrase: string, salt: string): Promise<PassphraseDigest> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations: ROUNDS },
    key,
    256,
  );
  return { salt, digest: hex(new Uint8Array(bits)) };
}

export const opens = async (passphrase: string, kept: PassphraseDigest): Promise<boolean> =>
  (await digestOf(passphrase, kept.salt)).digest === kept.digest;

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
