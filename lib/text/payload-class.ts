/** What the payee of a payment code is. `unknown`: the string cannot tell. */
export type Payee = 'personal' | 'merchant' | 'small-trader' | 'unknown';

/**
 * How sure a reading is. A: two independent sources or the issuer's own document. B: one public source.
 * C: common knowledge, not confirmed; no rule may hold a message because of it alone.
 */
export type Certainty = 'A' | 'B' | 'C';

export interface PayloadClass {
  /** `card-binding` ties a bank card to a wallet; `customer-pay-code` lets whoever has it charge the customer. */
  readonly use: 'payment' | 'contact' | 'link' | 'text' | 'card-binding' | 'customer-pay-code';
  /**
   * For payments, else null. A string never proves that the payee is the shop: personal is a reason to warn,
   * merchant only a reason not to.
   */
  readonly payee: Payee | null;
  /** `wechat`, `alipay`, `paynow` …; `web` for other links, `none` for text. */
  readonly scheme: string;
  readonly certainty: Certainty;
  readonly contact?: 'personal' | 'company' | 'group' | 'official-account' | 'unknown';
  /** The merchant's number with the scheme, when the string carries one. */
  readonly merchantId?: string;
  /** The code inside a wrapper, when this is what was judged. */
  readonly unwrapped?: string;
}

export const payment = (
  scheme: string,
  payee: Payee,
  certainty: Certainty,
  merchantId?: string,
): PayloadClass => ({
  use: 'payment',
  payee,
  scheme,
  certainty,
  ...(merchantId === undefined || merchantId === '' ? {} : { merchantId }),
});

export const contact = (
  scheme: string,
  kind: NonNullable<PayloadClass['contact']>,
  certainty: Certainty,
): PayloadClass => ({ use: 'contact', payee: null, scheme, certainty, contact: kind });
