import type { Evidence, Slot } from '../model/finding';
import type { LogEntry } from '../model/log-entry';
import { fold, toOriginal } from '../text/fold';
import { type NumberKind, readNumbers } from '../text/numbers';

/**
 * `text` without what identifies a person or moves money: phones, accounts, identity numbers, e-mail names, house
 * numbers, handles, one-time codes, passwords, contents of payment codes and of link queries. Order and account
 * numbers keep their last four digits. Prices, dates and short numbers stay, so that a supervisor can judge.
 * No run of seven digits is left. Redacting twice changes nothing.
 */
export const redact = (text: string): string => hideSecrets(text, (_, tail) => MASK + tail);

/**
 * What stands for a secret: of `secret` the last part is `tail`, which may be shown. The answer begins and ends with
 * a bullet, or ends with the tail, so that nothing of it is taken for a secret again.
 */
export type Hide = (secret: string, tail: string) => string;

/** `text` with each secret in it as `hide` has it. */
export function hideSecrets(text: string, hide: Hide): string {
  // A mask may join what stood apart, so the rules run until none finds anything. Each replacement leaves fewer
  // characters that are not bullets, so this ends.
  for (let before = text; ; before = text) {
    text = applied(REST, maskNumbers(applied(BY_SURROUNDINGS, text, hide), hide), hide);
    if (text === before) return text;
  }
}

const applied = (rules: readonly Rule[], text: string, hide: Hide): string =>
  rules.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask(hide)), text);

/** The entry with every text that people wrote redacted. The shop's own words (policy, price rows) stay. */
export const redactEntry = (entry: LogEntry): LogEntry => ({
  ...entry,
  slots: Object.fromEntries(Object.entries(entry.slots).map(([name, slot]) => [name, redactSlot(slot)])),
  evidence: entry.evidence.map(redactEvidence),
  reason: entry.reason && { ...entry.reason, words: redact(entry.reason.words) },
  customerName: redact(entry.customerName),
  snippet: entry.snippet === null ? null : redact(entry.snippet),
  context: entry.context.map((line) => ({ ...line, text: redact(line.text) })),
});

/** Kinds of which nothing stays; of the others the last four digits tell which one it was. */
const WHOLE: ReadonlySet<NumberKind> = new Set(['phone', 'id-number', 'pay-code']);
/** Plain digits in groups are prices as often; codes are told by their words, below. */
const LEFT_TO_RULES: ReadonlySet<NumberKind> = new Set(['digits', 'one-time-code']);

/** Numbers with a form of their own, in whatever digits they are written. */
function maskNumbers(text: string, hide: Hide): string {
  const folded = fold(text);
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of readNumbers(folded.text)) {
    if (LEFT_TO_RULES.has(kind)) continue;
    const from = toOriginal(folded, start);
    const to = toOriginal(folded, end);
    const number = text.slice(from, to);
    masked += text.slice(at, from) + (WHOLE.has(kind) ? hide(number, '') : lastFour(number, hide));
    at = to;
  }
  return masked + text.slice(at);
}

const redactSlot = (slot: Slot): Slot => (typeof slot === 'string' ? redact(slot) : slot);

function redactEvidence(evidence: Evidence): Evidence {
  if (evidence.kind === 'message') return { ...evidence, quote: redact(evidence.quote) };
  if (evidence.kind === 'promise') return { ...evidence, text: redact(evidence.text) };
  return evidence.kind === 'code' ? { ...evidence, payload: redactPayload(evidence.payload) } : evidence;
}

/** A code's content is what pays: of a link its host stays, of anything else the kind. */
const redactPayload = (payload: string): string => {
  const link = /^([a-z][a-z0-9+.-]*:(?:\/\/)?)([^/?#\s•]*\.[^/?#\s•]+)?/i.exec(payload);
  return link === null
    ? MASK
    : `${redact((link[1] ?? '') + (link[2] ?? ''))}${link[2] === undefined ? '' : '/'}${MASK}`;
};

const MASK = '••••';
const lastFour = (found: string, hide: Hide): string =>
  hide(found, found.replaceAll(/[ -]/g, '').match(LAST_FOUR_DIGITS)?.[0] ?? '');

/** One digit: of any script, circled, or Chinese read out one by one. */
const DIGIT = '[\\p{Nd}①-⑨⓪〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸]';
/** Stands between digits without being seen: zero-width characters and joiners. */
const UNSEEN = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*';
const LAST_FOUR_DIGITS = new RegExp(`(?:${DIGIT}${UNSEEN}){4}$`, 'u');
/** Ends a link in Chinese text, which puts no space after it. */
const LINK_REST = '[^\\s•\\p{Script=Han}，。；！？]+';

/** Words that announce what follows; a Latin one is not the middle of another ("hotel", "shopping"). */
const announced = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`;
const SECRETS = announced(
  '验证码|驗證碼|校验码|校驗碼|动态码|動態碼|动态密码|密码|密碼|口令|verification code|security code|one-time code|login code|passcode|password|otp|pin',
);
const HANDLES = announced('微信|wechat|weixin|vx|v信|加v|qq|line|whatsapp|telegram');
const PHONES = announced('电话|電話|手机|手機|联系方式|聯絡方式|致电|tel|phone|mobile|call');
const ACCOUNTS = announced('卡号|卡號|账号|帐号|帳號|账户|帳戶|account(?: number| no)?|iban');
const IS = '[\\s:：是为為号號.]{0,4}';
/** Letters with a digit among them, or digits: what a code or a password looks like. */
const SECRET = '(?=[\\w@#$%!*-]*\\d)[\\w@#$%!*-]{4,}';
/** Hosts whose links are codes for paying, or for befriending one person. */
const CODE_HOSTS =
  '(?:qr|mobilecodec)\\.alipay\\.com|qr\\.95516\\.com|(?:payapp|pay)\\.weixin\\.qq\\.com|wx\\.tenpay\\.com|u\\.wechat\\.com|paypal\\.me|(?:www\\.)?paypal\\.com|buy\\.stripe\\.com';

type Mask = (hide: Hide) => (found: string, ...groups: string[]) => string;
const whole: Mask = (hide) => (found) => hide(found, '');
const wholeButTail: Mask = (hide) => (found) => lastFour(found, hide);
const keepFirst: Mask =
  (hide) =>
  (found, first = '') =>
    first + hide(found.slice(first.length), '');
const keepLast: Mask =
  (hide) =>
  (found, last = '') =>
    hide(found.slice(0, found.length - last.length), '') + last;
const keepFirstAndTail: Mask =
  (hide) =>
  (_, first = '', number = '') =>
    first + lastFour(number, hide);

type Rule = readonly [pattern: RegExp, mask: Mask];

/** What words, forms or places around it give away. The more a pattern knows, the earlier it comes. */
const BY_SURROUNDINGS: readonly Rule[] = [
  // Links. Other schemes than the web's are wallets' and bank apps'; a query carries orders and sessions.
  [new RegExp(`\\b((?!https?:)[a-z][a-z0-9+.-]{1,20}://)${LINK_REST}`, 'giu'), keepFirst],
  [new RegExp(`((?:https?://)?\\b(?:${CODE_HOSTS})/)${LINK_REST}`, 'giu'), keepFirst],
  [/(https?:\/\/[^\s?#•\p{Script=Han}，。；！？]+[?#])[^\s•\p{Script=Han}，。；！？]+/giu, keepFirst],
  [/[\w.+-]+(@[\w-]+(?:\.[\w-]+)+)/g, keepLast],
  // Identity: mainland (region, birthday, check letter), Taiwan, Hong Kong, United States.
  [/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, whole],
  [/(?<![A-Za-z])[A-Z][1289]\d{8}(?!\d)/g, whole],
  [/(?<![A-Za-z])[A-Z]{1,2}\d{6}[(（][\dA][)）]/g, whole],
  [/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g, whole],
  // Secrets after and before their word, handles after theirs.
  [new RegExp(`(${SECRETS}[^\\w•\\n]{0,8}(?:is\\s)?)${SECRET}`, 'giu'), keepFirst],
  [new RegExp(`(?<![\\d.¥￥$])\\d{4,8}(?=[^\\d\\n•]{0,10}${SECRETS})`, 'giu'), whole],
  [new RegExp(`(${HANDLES}\\s?(?:[号號:：是]|id\\b){1,3}\\s?)[a-z0-9_-]{5,}`, 'giu'), keepFirst],
  [new RegExp(`(${HANDLES}\\s?)(?=[a-z-]*[\\d_])[a-z0-9_-]{5,}`, 'giu'), keepFirst],
  // Digits after a word for accounts or phones, and groups of four that no check digit vouches for.
  [/(?<!\d)\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?!\d)/g, wholeButTail],
  [new RegExp(`(${ACCOUNTS}${IS})(\\d[\\d -]{6,}\\d)`, 'giu'), keepFirstAndTail],
  [new RegExp(`(${PHONES}${IS})\\d[\\d -]{3,}\\d`, 'giu'), keepFirst],
  // Where somebody lives: the street stays, the door goes. 3号 alone is a day.
  [/((?:路|街|巷|弄|大道|村|苑|小区|小區)\s*)\d+(?=\s*[号號弄巷])/gu, keepFirst],
  [/(?<![\d.•])\d+(?=\s*(?:号楼|號樓|栋|棟|幢|单元|單元|室))/gu, whole],
  [/(?<![\d.•])\d+(?= (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\b)/g, whole],
];

/** Whatever is left: long tokens with a digit in them, then long runs of digits, seen or unseen between. */
const REST: readonly Rule[] = [
  [/(?<![A-Za-z0-9+=_])(?=[A-Za-z+=_]*\d)[A-Za-z0-9+=_]{24,}/g, wholeButTail],
  [new RegExp(`${DIGIT}(?:${UNSEEN}${DIGIT}){6,}`, 'gu'), wholeButTail],
];
