import type { Policy } from '../model/policy';
import { fold } from '../text/fold';
import { compilePattern } from '../text/match-pattern';

/** What is known of a code's or link's payee: its scheme, the name it carries, the merchant or app id. */
export interface PayloadClass {
  readonly scheme: string;
  readonly payee: string | null;
  readonly merchantId?: string | null;
}

export interface Payees {
  /** Names to whom money may go, as written, each once. */
  readonly names: readonly string[];
  /** Whether the policy lays down payments at all; if not, what is allowed is undetermined. */
  readonly isKnown: boolean;
  /** Whether a name is one of {@link names}; case, width, script and spaces do not count. */
  allowsName(name: string): boolean;
  allowsAccount(account: string): boolean;
  allowsPayload(payload: string, found: PayloadClass): boolean;
}

/** Who may be paid, and through what, by the policy's `payments` and `shop.company`. */
export function payeesOf(policy: Policy): Payees {
  const allowed = policy.payments?.allowed ?? [];
  const names = [
    ...new Set([
      ...(policy.payments?.payees ?? []),
      ...allowed.flatMap((one) => one.payee ?? []),
      ...[policy.shop.company ?? []].flat(),
    ]),
  ];
  const folded = new Set(names.map(nameKey));
  const accounts = allowed
    .filter((one) => one.kind !== 'url')
    .flatMap((one) => [one.pattern ?? [], one.appId ?? [], isAccountName(one.payee) ? one.payee : []].flat());
  const accountKeys = new Set(accounts.map(accountKey));
  const written = allowed.flatMap((one) => one.pattern ?? []);
  const patterns = written.map(compilePattern);
  const exact = new Set(written.map((pattern) => pattern.trim()));

  const allowsName = (name: string): boolean => folded.has(nameKey(name));
  const allowsAccount = (account: string): boolean =>
    accountKeys.has(accountKey(account)) || patterns.some((matches) => matches(account));
  return {
    names,
    isKnown: policy.payments !== null && names.length + allowed.length > 0,
    allowsName,
    allowsAccount,
    allowsPayload: (payload, found) =>
      exact.has(payload.trim()) ||
      patterns.some((matches) => matches(payload)) ||
      (found.payee !== null && (allowsName(found.payee) || allowsAccount(found.payee))) ||
      (found.merchantId !== undefined && found.merchantId !== null && allowsAccount(found.merchantId)),
  };
}

/** Whether a contact of that kind is on the policy's list. Telephone numbers are compared by their digits. */
export function contactsOf(policy: Policy): (kind: string, value: string) => boolean {
  const exact = new Set<string>();
  const patterns: ((url: string) => boolean)[] = [];
  for (const contact of policy.contacts?.allowed ?? []) {
    exact.add(contactKey(contact.kind, contact.value));
    if (contact.kind === 'url') patterns.push(compilePattern(contact.value));
  }
  return (kind, value) =>
    exact.has(contactKey(kind, value)) || (kind === 'url' && patterns.some((matches) => matches(value)));
}

const nameKey = (name: string): string => fold(name).text.replace(/[\s.,，。、()（）「」'"·]/g, '');

/** Digits and letters alone: account numbers are written in groups of four. */
const accountKey = (account: string): string => fold(account).text.replace(/[\s\-_.,，。()]/g, '');

const isAccountName = (payee = ''): payee is string => /@|^\d+$/.test(payee);

function contactKey(kind: string, value: string): string {
  const family = CONTACT_FAMILY[kind] ?? kind;
  if (family !== 'phone') return `${family} ${fold(value).text.replace(/\s/g, '')}`;
  const digits = value.replace(/\D/g, '');
  return `phone ${digits.replace(/^(?:00)?(?:86|886|852)0?(?=\d{8,})|^0+/, '')}`;
}

const CONTACT_FAMILY: Readonly<Record<string, string>> = {
  tel: 'phone',
  mobile: 'phone',
  hotline: 'phone',
  mail: 'email',
  link: 'url',
};
