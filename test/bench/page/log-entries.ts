import { DISPOSITIONS, type LogEntry, OUTCOMES, SEND_REASONS } from '../../../lib/model/log-entry';
import { rules } from '../../../lib/rules/registry';
import { between, pick, type Random, seeded } from './random';
import { messages } from './texts';

const DAY_MS = 86_400_000;
const DAYS = 90;
export const LAST_MS = Date.parse('2026-11-22T20:00:00+08:00');
export const FIRST_MS = LAST_MS - DAYS * DAY_MS;

export const AGENTS = Array.from({ length: 20 }, (_, index) => `客服${index + 1}`);
export const CONSOLES = ['qianniu', 'jd-dongdong', 'pdd', 'chatwoot'];
export const RULES = rules.map(({ id, severity }) => ({ id, severity }));
/** Customers who were warned about; a few of them often. */
const CUSTOMERS = 100_000;
const CONTEXT_MOST = 6;

/** Entries as a shop with twenty agents logs them in ninety days, oldest first, in batches. */
export function* logEntries(count: number, batch = 4096): Generator<LogEntry[]> {
  const random = seeded(6);
  const texts = messages(4_000);
  for (let first = 0; first < count; first += batch)
    yield Array.from({ length: Math.min(batch, count - first) }, (_, index) =>
      entryAt(random, texts, FIRST_MS + Math.floor(((first + index) / count) * (LAST_MS - FIRST_MS))),
    );
}

function entryAt(random: Random, texts: readonly string[], atMs: number): LogEntry {
  // A few rules speak most of the time.
  const rule = RULES[Math.floor(random() ** 2 * RULES.length)] ?? pick(random, RULES);
  const outcome = pick(random, OUTCOMES);
  const customer = Math.floor(random() ** 3 * CUSTOMERS);
  const priceMinor = between(random, 19, 399) * 100;
  return {
    id: idOf(random),
    atMs,
    rule: rule.id,
    severity: rule.severity,
    variant: null,
    slots: { paid: { money: priceMinor, currency: 'CNY' } },
    evidence: [
      {
        kind: 'purchase',
        atMs: atMs - 30 * DAY_MS,
        product: '小青柑 250克',
        unitPriceMinor: priceMinor,
        currency: 'CNY',
      },
    ],
    outcome,
    reason: outcome === 'sent-with-reason' ? { choice: pick(random, SEND_REASONS), words: '' } : null,
    notUseful: random() < 0.05,
    consoleId: pick(random, CONSOLES),
    conversationKey: `chat-${customer}`,
    customerId: random() < 0.7 ? `c-${customer}` : null,
    customerName: `客户${customer}`,
    agent: pick(random, AGENTS),
    snippet: outcome === 'withdrawn' ? null : pick(random, texts),
    context: Array.from({ length: between(random, 1, CONTEXT_MOST) }, (_, index) => ({
      role: index % 2 === 0 ? ('customer' as const) : ('agent' as const),
      atMs: atMs - 60_000 * (CONTEXT_MOST - index),
      text: pick(random, texts),
    })),
    policyVersion: 3,
  };
}

export const dispositionAt = (random: Random) => pick(random, DISPOSITIONS);

/** A UUID of version 4. */
function idOf(random: Random): string {
  const hex = (digits: number): string =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`;
}
