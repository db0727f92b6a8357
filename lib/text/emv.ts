import { crc16 } from './crc16';

/** A merchant account template: which scheme the code belongs to, and the fields of that scheme. */
export interface EmvTemplate {
  /** Id of the data object, 2 to 51. */
  readonly id: number;
  /** Sub-field 00 of a template (ids 26 to 51): the scheme's name. '' below 26, where the card network owns the id. */
  readonly scheme: string;
  /** Sub-fields by their two-digit id; empty below 26. */
  readonly fields: ReadonlyMap<string, string>;
  readonly value: string;
}

/** An EMVCo merchant-presented string (EMV QR Code Specification for Payment Systems, MPM). */
export interface Emv {
  readonly templates: readonly EmvTemplate[];
  /** Id 52, ISO 18245; `0000` or null: none stated. */
  readonly category: string | null;
  /** Id 53, ISO 4217 numeric. */
  readonly currency: string | null;
  /** Id 54, as written. */
  readonly amount: string | null;
  /** Id 58, ISO 3166. */
  readonly country: string | null;
  /** Id 59. */
  readonly name: string | null;
  /** Id 60. */
  readonly city: string | null;
  /** Of id 63. A failed one is no proof of fraud: people cut strings. */
  readonly crc: 'valid' | 'failed' | 'missing';
}

const BEGINNING = '000201';
const FIRST_NAMED_TEMPLATE = 26;
const LAST_TEMPLATE = 51;

interface DataObject {
  readonly id: string;
  readonly value: string;
  readonly start: number;
}

/** Blocks of two digits id, two digits length, value, as far as the text goes by this rule. */
const objectsOf = (text: string): DataObject[] => {
  const objects: DataObject[] = [];
  for (let at = 0; at + 4 <= text.length; ) {
    const head = text.slice(at, at + 4);
    if (!/^\d{4}$/.test(head)) break;
    const end = at + 4 + Number(head.slice(2));
    if (end > text.length) break;
    objects.push({ id: head.slice(0, 2), value: text.slice(at + 4, end), start: at });
    at = end;
  }
  return objects;
};

const templateOf = ({ id, value }: DataObject): EmvTemplate => {
  const number = Number(id);
  const isNamed = number >= FIRST_NAMED_TEMPLATE;
  const fields = new Map(isNamed ? objectsOf(value).map((object) => [object.id, object.value] as const) : []);
  return { id: number, scheme: fields.get('00') ?? '', fields, value };
};

/**
 * Reads an EMVCo string, a cut one as far as it goes; null when it does not begin with `000201` or names no account
 * (ids 02 to 51). Lengths count characters; the check covers UTF-8 bytes up to and with `6304`.
 */
export const parseEmv = (payload: string): Emv | null => {
  const text = payload.trim();
  if (!text.startsWith(BEGINNING)) return null;
  const objects = objectsOf(text);
  const templates = objects
    .filter(({ id }) => Number(id) >= 2 && Number(id) <= LAST_TEMPLATE)
    .map(templateOf);
  if (templates.length === 0) return null;
  const textOf = (id: string): string | null => objects.find((object) => object.id === id)?.value ?? null;
  const check = objects.find(({ id, value }) => id === '63' && value.length === 4);
  const isValid =
    check !== undefined && crc16(text.slice(0, check.start + 4)) === Number.parseInt(check.value, 16);
  return {
    templates,
    category: textOf('52'),
    currency: textOf('53'),
    amount: textOf('54'),
    country: textOf('58'),
    name: textOf('59'),
    city: textOf('60'),
    crc: check === undefined ? 'missing' : isValid ? 'valid' : 'failed',
  };
};
