import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Disposition } from '../../lib/model/log-entry';
import { launchExtension } from '../support/extension';
import { logEntry } from '../support/log-entries';
import { say } from '../support/say';
import { atDesk } from './pages/case';
import { ReviewPage } from './pages/review-page';

const GRAVE = '直接微信转账给我就行，不用走平台';
const HOUR_MS = 3_600_000;
const LOG = 200;
const RULES = [
  ['absolute-claim', 'advice', { claim: '全网最好' }],
  ['best-offer-withheld', 'warning', {}],
  ['personal-payment-code', 'critical', {}],
  ['promise-made-vague', 'warning', {}],
] as const;

/** Two hundred warnings of four rules, an hour and a bit apart, the last one just now. */
const log = () =>
  Array.from({ length: LOG }, (_, n) => {
    const [rule, severity, slots] = RULES[n % RULES.length] ?? RULES[0];
    return logEntry(n + 1, {
      rule,
      severity,
      slots: rule === 'absolute-claim' ? { claim: `全网最好${n % 40}` } : slots,
      atMs: Date.now() - (LOG - n) * 1.1 * HOUR_MS,
      conversationKey: `chat-${n}`,
      agent: n % 2 === 0 ? '小叶' : '阿凯',
      outcome: n % 3 === 0 ? 'sent-anyway' : 'changed',
      snippet: `这款是全网最好的，第${n}句`,
      context: [{ role: 'customer', atMs: null, text: '还有优惠吗？' }],
    });
  });

const accessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('two hundred entries are judged by keyboard alone, and the figures are right afterwards', async () => {
  const extension = await launchExtension();
  try {
    const review = await ReviewPage.open(extension, log(), {
      role: 'supervisor',
      agentName: '陈主管',
      demotesRules: true,
    });
    const { page } = review;
    await expect(review.current).toBeVisible();
    await measureKeys(page);

    // A note is written and left for its verdict; a verdict is taken back with it; one cause is judged at once.
    await page.keyboard.press('n');
    await page.keyboard.type('老客价要先说');
    await page.keyboard.press('Enter');
    await review.judge('3');
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('textbox', { name: /给.*写一句/ })).toHaveValue('老客价要先说');
    await review.judge('3');
    await page.getByLabel('规则').selectOption('absolute-claim');
    await expect(page).toHaveURL(/rule=absolute-claim/);
    await expect(page.locator('.same-cause')).toBeVisible();
    // Two claims of ten, five entries each: a fifth of the rule's warnings were wrong.
    for (let n = 0; n < 2; n++) await review.judge('Shift+Digit2');
    await page.goBack();
    await expect(page).not.toHaveURL(/rule=/);
    await expect(review.current).toBeVisible();

    const left = async () => LOG - verdicts(await review.stored()).size;
    await expect.poll(left).toBe(LOG - 11);
    for (let n = 12; n < LOG; n++) await review.judge(n % 5 === 0 ? '3' : '1');
    await page.keyboard.press('1'); // the last one: there is none to go on to
    await expect.poll(left).toBe(0);

    const given = verdicts(await review.stored());
    expect(given.size).toBe(LOG);
    await page.getByRole('link', { name: /规则/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    for (const [rule] of RULES) {
      const of = [...given].filter(([id]) => log()[Number(id.slice(-12)) - 1]?.rule === rule);
      const wrong = of.filter(([, disposition]) => disposition === 'false-alarm').length;
      const row = page.getByRole('row').filter({ hasText: rule });
      await expect(row.getByRole('cell').nth(7)).toHaveText(String(of.length - wrong));
      await expect(row.getByRole('cell').nth(8)).toHaveText(String(wrong));
    }
    await accessible(page);

    // Below its precision, the rule went on trial by itself; the move is on record and is undone.
    const claim = page.getByRole('row').filter({ hasText: 'absolute-claim' });
    await expect(claim.getByRole('cell').nth(1)).toHaveText('试用');
    await claim.getByRole('link').click();
    await expect(page.locator('.moves')).toContainText('精确率不达标');
    await page.getByRole('button', { name: '撤销这次' }).click();
    await expect(page.getByRole('radio', { name: /^提醒/ })).toBeChecked();
    await accessible(page);

    for (const [view, sight] of [
      ['趋势', '每天的提醒'],
      ['有风险的客户', '没有有风险的客户'],
      ['谁能看', '没有口令'],
    ] as const) {
      await page.getByRole('link', { name: view }).click();
      await expect(page.getByText(sight).first()).toBeVisible();
      await accessible(page);
    }
    await tellMedian(page);
  } finally {
    await extension.close();
  }
});

test('an agent disputes an entry once; the answer is seen by both, and a won dispute corrects the figures', async () => {
  const extension = await launchExtension({ colorScheme: 'dark' });
  try {
    const own = { agent: '小叶', conversationKey: 'chat-1', snippet: '我们家是全网最好的' };
    const review = await ReviewPage.open(
      extension,
      [
        logEntry(1, { ...own, rule: 'absolute-claim', atMs: Date.now() - HOUR_MS }),
        logEntry(2, { ...own, rule: 'promise-made-vague', atMs: Date.now() - 2 * HOUR_MS }),
        logEntry(3, { agent: '阿凯', atMs: Date.now() - 3 * HOUR_MS }),
      ],
      { role: 'agent', agentName: '小叶' },
    );
    const { page } = review;
    await expect(review.rows).toHaveCount(2);
    await page.keyboard.press('2'); // no verdict of an agent's counts
    await accessible(page);
    await page.getByRole('textbox', { name: /只能说一次/ }).fill('这句在价格册的说法里');
    await page.getByRole('button', { name: '提出异议' }).click();
    await expect(page.getByText('等主管回')).toBeVisible();
    await expect(page.getByRole('button', { name: '提出异议' })).toHaveCount(0);
    expect(await review.stored()).toEqual([]);

    await review.save({ role: 'supervisor', agentName: '陈主管' });
    await expect(review.rows).toHaveCount(3);
    await page.getByRole('button', { name: '有异议 1' }).click();
    await expect(review.rows).toHaveCount(1);
    await expect(page.getByText('这句在价格册的说法里')).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.type('你说得对');
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await expect(page.getByText('异议成立，按误报算')).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: /规则/ }).click();
    const row = page.getByRole('row').filter({ hasText: 'absolute-claim' });
    await expect(row.getByRole('cell').nth(8)).toHaveText('1');

    // On a shared browser a passphrase stands before all this, whatever the role says.
    await page.getByRole('link', { name: '谁能看' }).click();
    await page.getByLabel('主管口令').fill('茶缸里的水');
    await page.getByRole('button', { name: '设口令' }).click();
    await page.getByRole('navigation').getByRole('button', { name: '锁上' }).click();
    await review.save({ agentName: '小叶' });
    await expect(page.getByRole('heading', { name: '我的记录' })).toBeVisible();
    await expect(review.rows).toHaveCount(2);
    await review.rows.filter({ hasText: '误报' }).click();
    await expect(page.getByText('异议成立，按误报算')).toBeVisible();
    await expect(page.getByText('你说得对')).toBeVisible();
    await page.getByText('打开主管页面').first().click();
    await page.getByLabel('主管口令').fill('茶缸里的茶');
    await page.getByRole('button', { name: '打开主管页面' }).click();
    await expect(page.getByText('口令不对')).toBeVisible();
    await accessible(page);
    await page.getByLabel('主管口令').fill('茶缸里的水');
    await page.getByRole('button', { name: '打开主管页面' }).click();
    await expect(page.getByRole('link', { name: '趋势' })).toBeVisible();
  } finally {
    await extension.close();
  }
});

test('a rule that asks for a reason holds the send, and one key gives the reason', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension, sentTexts }) => {
    const options = await extension.open('options.html');
    await say(options, 'moveRule', {
      rule: 'payment-account-in-text',
      team: null,
      from: 'hold',
      to: 'justify',
      cause: 'supervisor',
      correct: 0,
      wrong: 0,
      by: '陈主管',
      atMs: Date.now(),
    });
    await desk.page.bringToFront();
    await desk.page.reload(); // with the new policy from its first read
    await expect(strip.calm).toBeVisible();
    await desk.type(GRAVE);
    await desk.send();
    await expect(strip.held).toBeVisible();
    await desk.page.keyboard.press('1');
    await expect(strip.held).toHaveCount(0);
    expect(sentTexts()).toEqual([]); // the key gives the reason; sending stays the agent's own
    await desk.send();
    await expect.poll(sentTexts).toEqual([GRAVE]);
  });
});

/** The verdict that holds of each entry. */
function verdicts(reviews: Awaited<ReturnType<ReviewPage['stored']>>): ReadonlyMap<string, Disposition> {
  const latest = new Map<string, Disposition>();
  for (const { entryId, disposition, takenBack } of reviews)
    if (takenBack === true) latest.delete(entryId);
    else latest.set(entryId, disposition);
  return latest;
}

/** From a verdict key to the frame that shows the next entry. */
async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { verdictTimes: times });
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (!/^[123]$/.test(key)) return;
        requestAnimationFrame(() => requestAnimationFrame((now) => times.push(now - timeStamp)));
      },
      { capture: true },
    );
  });
}

/** Written beside the result, asserted nowhere: a busy machine is slow, not wrong. */
async function tellMedian(page: Page): Promise<void> {
  const times = (await page.evaluate(() => Reflect.get(globalThis, 'verdictTimes') as number[])).sort(
    (a, b) => a - b,
  );
  const at = (share: number) => `${times[Math.floor(times.length * share)]?.toFixed(0)} ms`;
  const description = `${times.length} verdicts, median ${at(0.5)}, 95th ${at(0.95)}`;
  test.info().annotations.push({ type: 'time a verdict', description });
  process.stdout.write(`    time a verdict: ${description}\n`);
}
