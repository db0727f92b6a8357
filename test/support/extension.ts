import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3-demo');

/** Arguments that keep a test browser to itself: no updates, no background traffic, no first-run pages. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  /** The background worker as it runs now; a stopped one is started by the next message. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages. */
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A window to look at; default: none. */
  readonly isShown?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
}

/** Starts a Chromium of its own, with the built extension in it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const { context, close } = await launch(options, [
    `--load-extension=${BUILD}`,
    `--disable-extensions-except=${BUILD}`,
  ]);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL((await worker()).url()).host;
  return {
    context,
    id,
    worker,
    async open(name) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${name}`);
      return page;
    },
    close,
  };
}

/** The same Chromium without the extension, to compare with. */
export const launchBare = (options: LaunchOptions = {}): Promise<Launched> => launch(options, []);

type Launched = Pick<Extension, 'context' | 'close'>;

async function launch(options: LaunchOptions, more: readonly string[]): Promise<Launched> {
  const profile = await mkdtemp(join(tmpdir(), 'candor-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.isShown === true ? 'no-preference' : 'reduce',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      ...QUIET,
      ...(options.isShown === true ? [] : ['--headless=new']),
      `--lang=${options.locale ?? 'zh-CN'}`,
      ...more,
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
