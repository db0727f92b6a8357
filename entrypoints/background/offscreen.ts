import { browser } from 'wxt/browser';
import type { PictureReading } from '../../lib/codes/reading';

/** The reading of a picture by the extension's hidden page, which is opened when it is not there. */
export async function askOffscreen(bytesBase64: string): Promise<PictureReading> {
  await open();
  const reading: unknown = await browser.runtime.sendMessage({
    target: 'offscreen',
    kind: 'decodePicture',
    bytesBase64,
  });
  if (typeof reading !== 'object' || reading === null || !('state' in reading))
    throw new Error('the offscreen page did not answer');
  return reading as PictureReading;
}

/** Lets the hidden page work for the team; asked again, it goes on. */
export async function startTeamOffscreen(): Promise<void> {
  await open();
  const isStarted: unknown = await browser.runtime.sendMessage({ target: 'offscreen', kind: 'startTeam' });
  if (isStarted !== true) throw new Error('the offscreen page did not start the team');
}

/** Under way at this moment: a second call to open would fail, as an extension has one such page. */
let opening: Promise<void> | undefined;

async function open(): Promise<void> {
  opening ??= openOnce();
  try {
    await opening;
  } finally {
    opening = undefined;
  }
}

async function openOnce(): Promise<void> {
  // A page opened by a worker that was killed since is still there.
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification:
      'Reads QR codes in chat pictures on this machine; keeps the connection to the team, if there is one.',
  });
}
