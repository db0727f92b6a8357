import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Session, startSession } from './bidi';
import { View } from './view';

/** As the manifest says it. */
export const EXTENSION_ID = 'coach@candor.extension';
/** Firefox gives each profile's copy of an extension an address of its own; in a test it is this one. */
const HOST = '7d9a5a0e-3b5c-4b6e-9b1e-0a5f3c1d2e4f';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
  // A package of our own making is signed by nobody.
  'xpinstall.signatures.required': false,
  // A prompt takes no click for half a second, against clickjacking: a test has no need of it.
  'security.notification_enable_delay': 0,
  'intl.accept_languages': 'zh-CN',
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'extensions.update.enabled': false,
  'app.update.disabledForTesting': true,
  'remote.active-protocols': 1,
};

export interface Firefox {
  /** Opens a tab in front. */
  newView(url?: string): Promise<View>;
  /** Opens one of the extension's own pages. */
  open(page: string): Promise<View>;
  /** The address of a page of the extension. */
  address(page: string): string;
  /** The addresses of all tabs. */
  urls(): Promise<string[]>;
  /** The browser's own window: its prompts, its sidebar, its toolbar. */
  window(): Promise<View>;
  /** Quits as its user would, and starts again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Context {
  readonly context: string;
  readonly url: string;
}

/** Starts a Firefox of its own with the package installed as from a store; `managed` is what an administrator fixed. */
export async function launchFirefox(archive: string, managed?: object): Promise<Firefox> {
  const home = await mkdtemp(join(tmpdir(), 'candor-firefox-'));
  const profile = join(home, 'profile');
  await mkdir(profile);
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(PREFERENCES)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  if (managed !== undefined) await writeManaged(home, managed);
  let running = await start(home, profile);
  await running.session.send('webExtension.install', {
    extensionData: { type: 'archivePath', path: resolve(archive) },
    'moz:permanent': true,
  });
  const tree = async (more: object = {}): Promise<Context[]> =>
    ((await running.session.send('browsingContext.getTree', more)) as { contexts: Context[] }).contexts;
  const address = (page: string): string => `moz-extension://${HOST}/${page}`;
  const newView = async (url?: string): Promise<View> => {
    const created = (await running.session.send('browsingContext.create', { type: 'tab' })) as Context;
    const view = new View(running.session, created.context);
    if (url !== undefined) await view.goto(url);
    return view;
  };
  return {
    newView,
    open: (page) => newView(address(page)),
    address,
    urls: async () => (await tree()).map(({ url }) => url),
    async window() {
      const [first] = await tree({ 'moz:scope': 'chrome' });
      if (first === undefined) throw new Error('no window is open');
      return new View(running.session, first.context);
    },
    async restart() {
      await quit(running);
      running = await start(home, profile);
    },
    async close() {
      await quit(running);
      await rm(home, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly process: ChildProcess;
  readonly session: Session;
}

async function start(home: string, profile: string): Promise<Running> {
  const { CANDOR_FIREFOX = '/usr/bin/firefox-esr' } = process.env;
  const browser = spawn(
    CANDOR_FIREFOX,
    [
      '--headless',
      '--no-remote',
      // Without it WebDriver may enter no page of an extension.
      '--remote-allow-system-access',
      '--remote-debugging-port=0',
      '--profile',
      profile,
    ],
    { env: { ...process.env, HOME: home, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const told: string[] = [];
  const address = await new Promise<string>((found, failed) => {
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      told.push(text);
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(told.join(''));
      if (match?.[1] !== undefined) found(match[1]);
    });
    browser.on('error', failed);
    browser.on('exit', () => failed(new Error(`Firefox ended at once: ${told.join('')}`)));
  });
  return { process: browser, session: await startSession(address) };
}

/** Ends the browser by its own command, so that it writes what it has, and waits until it is gone. */
async function quit({ process: browser, session }: Running): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  await session.send('browser.close').catch(() => browser.kill());
  await gone;
  session.close();
}

/** Firefox reads what an administrator fixed from a native manifest, on Linux also from the home folder. */
async function writeManaged(home: string, data: object): Promise<void> {
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${EXTENSION_ID}.json`),
    JSON.stringify({ name: EXTENSION_ID, description: 'Candor', type: 'storage', data }),
  );
}
