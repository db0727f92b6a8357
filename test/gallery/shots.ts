import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { startDemoConsole } from '../demo-console/server';
import { compose, stepsOf } from '../e2e/pages/case';
import { Desk } from '../e2e/pages/desk';
import { Strip } from '../e2e/pages/strip';
import { launchExtension } from '../support/extension';
import { seedScenario, setUpTeaCase } from '../support/tea-case';

const ROOT = resolve(import.meta.dirname, '../..');
const SHOTS = resolve(import.meta.dirname, 'shots');

/** Pages of the gallery, with the width at which people see them. */
const PAGES = [
  ['panel', 'panel.html', 1200],
  ['dashboard', 'dashboard.html', 1280],
  ['dashboard-narrow', 'dashboard.html', 380],
  ['dashboard-trends', 'dashboard.html?at=%3Fview%3Dtrends', 1280],
  ['dashboard-rules', 'dashboard.html?at=%3Fview%3Drules%26about%3Dabsolute-claim', 1440],
  ['dashboard-agent', 'dashboard.html?role=agent&locked', 1280],
  ['options', 'options.html', 1280],
  ['options-prices', 'options.html?part=prices', 1280],
  ['options-library', 'options.html?part=library', 1280],
  ['options-narrow', 'options.html?part=prices', 380],
  ['library', 'panel.html?state=crisis&tab=library', 320],
  ['tryout', 'tryout.html', 1280],
  ['welcome', 'welcome.html?step=shop', 1280],
] as const;

/** Small enough to keep beside the code. */
const LIGHT = { type: 'jpeg', quality: 80 } as const;

const LOOKS = [
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

/** Traditional Chinese where words are longest and most: one light each, the rest is as in simplified. */
const TAIWAN: ReadonlySet<string> = new Set(['panel', 'dashboard', 'options', 'welcome']);
const GALLERY_LOOKS = [...LOOKS, ['zh-TW', 'light'] as const];

/** Takes every picture the README links: the gallery's pages, and the demo console coached live. */
export async function main(): Promise<number> {
  mkdirSync(SHOTS, { recursive: true });
  await shootGallery();
  await shootDemo();
  writeIndex();
  return 0;
}

async function shootGallery(): Promise<void> {
  const server = await createServer({
    root: ROOT,
    configFile: resolve(ROOT, 'vitest.config.ts'),
    server: { port: 0, host: '127.0.0.1' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    logLevel: 'error',
  });
  await server.listen();
  const base = `${server.resolvedUrls?.local[0] ?? ''}test/gallery/`;
  const browser = await chromium.launch({
    executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const [locale, theme] of GALLERY_LOOKS)
    for (const [name, path, width] of PAGES) {
      if (locale === 'zh-TW' && !TAIWAN.has(name)) continue;
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        locale,
      });
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}locale=${locale}&theme=${theme}`);
      await page.locator('body *:visible').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: resolve(SHOTS, `${name}-${locale}-${theme}.jpg`),
        fullPage: true,
        ...LIGHT,
      });
      await page.close();
    }
  await browser.close();
  await server.close();
}

/** The nine steps up to the late discount, held, in the real extension. */
async function shootDemo(): Promise<void> {
  for (const [locale, theme] of LOOKS) {
    const scenario = seedScenario(`seed-nine-steps-${locale.toLowerCase()}`);
    const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
    const extension = await launchExtension({ locale, colorScheme: theme });
    await setUpTeaCase(extension, scenario, { interfaceLocale: locale });
    const page = await extension.context.newPage();
    await page.goto(`${server.url}?lang=${locale}`);
    const strip = new Strip(page);
    const desk = new Desk(page);
    await strip.calm.waitFor();
    const shoot = (name: string) =>
      page.screenshot({ path: resolve(SHOTS, `${name}-${locale}-${theme}.jpg`), ...LIGHT });
    await shoot('calm');
    const steps = stepsOf(scenario);
    for (const [index, { event, isHeld, customerMessages }] of steps.slice(0, 8).entries()) {
      await desk.fromCustomer.nth(customerMessages - 1).waitFor();
      await compose(desk, event);
      if (index === 1) {
        await strip.card.waitFor();
        await shoot('warning');
      }
      await desk.send();
      if (isHeld) {
        await strip.held.waitFor();
        if (index === 3) await shoot('code');
        if (index === 7) break;
        await page.keyboard.press('4');
        await page.keyboard.press('ControlOrMeta+Enter');
        await strip.held.waitFor({ state: 'detached' });
        await desk.send();
      }
      await desk.sent.nth(index).waitFor();
    }
    await shoot('held');
    await page.setViewportSize({ width: 380, height: 800 });
    await page.locator('.conversation').first().click();
    await shoot('held-narrow');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => document.querySelector('.send-button')?.remove());
    await page.locator('candor-strip .state-pill.blind').waitFor();
    await shoot('blind');
    await extension.close();
    await server.close();
  }
}

function writeIndex(): void {
  const files = new Set(readdirSync(SHOTS));
  const cell = (file: string): string => (files.has(file) ? `![](${file})` : '');
  const names = [
    ...new Set(
      [...files].flatMap((file) => /^(.*)-(?:zh-CN|zh-TW|en)-(?:light|dark)\.jpg$/.exec(file)?.[1] ?? []),
    ),
  ];
  const rows = names.map(
    (name) =>
      `## ${name}\n\n| | light | dark |\n| --- | --- | --- |\n${['zh-CN', 'zh-TW', 'en']
        .filter((locale) => files.has(`${name}-${locale}-light.jpg`))
        .map(
          (locale) =>
            `| ${locale} | ${cell(`${name}-${locale}-light.jpg`)} | ${cell(`${name}-${locale}-dark.jpg`)} |`,
        )
        .join('\n')}\n`,
  );
  writeFileSync(
    resolve(SHOTS, 'README.md'),
    `# Screenshots\n\nMade by \`npm run shots\`: the demo console coached live, and the gallery of each surface. All content is invented.\n\n${rows.join('\n')}`,
  );
}
