import type { Emv, EmvTemplate } from './emv';
import { type PayloadClass, payment } from './payload-class';

// Sources (names of public packages and pages): PayNow: npm @jeremyling/sg-paynow-qr, github VirgilZhao/paynow.
// PromptPay, KHQR, Pix, VietQR, DuitNow, QRIS, QR Ph: profiles in public code, see each certainty. FPS: not confirmed.
const KHQR_NAME = /^[^\s@]{1,64}@[^\s@]{1,32}$/;

type Reader = (template: EmvTemplate) => PayloadClass;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^sg\.paynow$/i, ({ fields }) => payNow(fields.get('01'), fields.get('02'))],
  // National ids and tax ids share field 02, so a company may be behind it.
  [/^a000000677010111$/i, () => payment('promptpay', 'personal', 'A')],
  [/^a000000677010112$/i, ({ fields }) => payment('promptpay', 'merchant', 'A', fields.get('01'))],
  [/^br\.gov\.bcb\.pix$/i, ({ fields }) => pix(fields.get('01'))],
  // Names a bank account, never its holder: treated as a person's.
  [/^a000000727$/i, () => payment('vietqr', 'personal', 'B')],
  [
    /^hk\.com\.hkicl$/i,
    ({ fields }) => payment('fps', fields.has('03') || fields.has('04') ? 'personal' : 'unknown', 'C'),
  ],
  [/^a0000006150001$/i, () => payment('duitnow', 'unknown', 'B')],
  [/^id\.co\.qris\.www$/i, ({ fields }) => payment('qris', 'merchant', 'B', fields.get('02'))],
  [/^com\.p2pqrpay$/i, () => payment('qrph', 'personal', 'B')],
  [/^ph\.ppmi\.p2m$/i, ({ fields }) => payment('qrph', 'merchant', 'B', fields.get('03'))],
];

const payNow = (kind: string | undefined, id: string | undefined): PayloadClass => {
  if (kind === '0') return payment('paynow', 'personal', 'A');
  return kind === '2' ? payment('paynow', 'merchant', 'A', id) : payment('paynow', 'unknown', 'A');
};

/** A key of 14 digits is a company's tax number (CNPJ), 11 a person's (CPF); a telephone is mostly a person's. */
const pix = (key: string | undefined): PayloadClass => {
  if (key === undefined) return payment('pix', 'unknown', 'B');
  if (/^\d{14}$/.test(key)) return payment('pix', 'merchant', 'B', key);
  return payment('pix', /^(?:\d{11}|\+55\d+)$/.test(key) ? 'personal' : 'unknown', 'B');
};

const readTemplate = (template: EmvTemplate): PayloadClass | null => {
  if (template.id === 15 || template.id === 16) return payment('unionpay', 'merchant', 'A', template.value);
  for (const [scheme, read] of READERS) if (scheme.test(template.scheme)) return read(template);
  if (KHQR_NAME.test(template.scheme) && (template.id === 29 || template.id === 30))
    return template.id === 29
      ? payment('khqr', 'personal', 'A')
      : payment('khqr', 'merchant', 'A', template.fields.get('01'));
  return null;
};

/**
 * Who is paid by an EMVCo code. Of several schemes in one code a personal one counts first, then a merchant's.
 * A code of no known scheme that states a merchant category (id 52) speaks weakly for a merchant.
 */
export const classifyEmv = (emv: Emv): PayloadClass => {
  const known = emv.templates.map(readTemplate).filter((found) => found !== null);
  const first =
    known.find(({ payee }) => payee === 'personal') ??
    known.find(({ payee }) => payee === 'merchant') ??
    known[0];
  if (first !== undefined) return first;
  const hasCategory = emv.category !== null && emv.category !== '0000';
  return payment('emv', hasCategory ? 'merchant' : 'unknown', 'C');
};
