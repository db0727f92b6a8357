import { expect, type Page, test } from '@playwright/test';
import type { PictureReading } from '../../lib/codes/reading';
import { allCases, brokenCases, exifTurned, noCode, twoFrameGif } from './cases';
import { type Lab, openLab } from './lab';
import { qrPng } from './pictures';
import { drawScene } from './scenes';

let lab: Lab;
test.beforeAll(async () => {
  lab = await openLab();
});
test.afterAll(async () => {
  await lab.close();
});
test.beforeEach(async ({ page }) => {
  await page.goto(lab.url);
});

const decode = (page: Page, base64: string): Promise<PictureReading> =>
  page.evaluate((text) => globalThis.decodeBase64(text), base64);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const payloads = (reading: PictureReading): string[] =>
  reading.state === 'read' ? reading.codes.map((code) => code.payload).sort() : [reading.reason];

test('reads every code of every generated picture, and nothing that is not there', async ({ page }) => {
  test.setTimeout(120_000);
  const cases = await allCases();
  const answers = new Map<string, string[]>();
  for (const { label, scene } of cases)
    answers.set(label, payloads(await decode(page, await page.evaluate(drawScene, scene))));
  expect(Object.fromEntries(answers)).toEqual(
    Object.fromEntries(cases.map((item) => [item.label, [...item.payloads].sort()])),
  );
});

test('says that a picture without a code was read, with its size', async ({ page }) => {
  for (const { scene } of noCode)
    expect(await decode(page, await page.evaluate(drawScene, scene))).toEqual({
      state: 'read',
      codes: [],
      widthPx: scene.widthPx,
      heightPx: scene.heightPx,
    });
});

for (const { label, bytes, reason } of brokenCases)
  test(`says that ${label} is unread: ${reason}`, async ({ page }) => {
    expect(await decode(page, base64(await bytes()))).toEqual({ state: 'unread', reason });
  });

test('reads a GIF of one pixel as a picture without a code', async ({ page }) => {
  const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  expect(await decode(page, pixel)).toEqual({ state: 'read', codes: [], widthPx: 1, heightPx: 1 });
});

test('says where a code stands', async ({ page }) => {
  const reading = await decode(page, base64(await qrPng('PAY-284061', { margin: 10, width: 410 })));
  const [code] = reading.state === 'read' ? reading.codes : [];
  // 21 modules between quiet zones of 10.
  for (const [i, [x, y]] of [
    [10 / 41, 10 / 41],
    [31 / 41, 10 / 41],
    [31 / 41, 31 / 41],
    [10 / 41, 31 / 41],
  ].entries()) {
    expect(code?.corners[i]?.x).toBeCloseTo(x ?? 0, 1);
    expect(code?.corners[i]?.y).toBeCloseTo(y ?? 0, 1);
  }
});

test('says where a code stands in a photo that its EXIF data turn', async ({ page }) => {
  const { scene, payload, shownMiddle } = exifTurned;
  const jpeg = Buffer.from(await page.evaluate(drawScene, scene), 'base64');
  const reading = await decode(page, base64(exifTurned.turn(jpeg)));
  expect(reading).toMatchObject({ state: 'read', widthPx: scene.heightPx, heightPx: scene.widthPx });
  const [code] = reading.state === 'read' ? reading.codes : [];
  expect(code?.payload).toBe(payload);
  const middle = (axis: 'x' | 'y') =>
    (code?.corners ?? []).reduce((sum, corner) => sum + corner[axis] / 4, 0);
  expect(middle('x')).toBeCloseTo(shownMiddle.x, 1);
  expect(middle('y')).toBeCloseTo(shownMiddle.y, 1);
});

test('reads a code that only a later frame of an animation shows', async ({ page }) => {
  expect(payloads(await decode(page, base64(twoFrameGif('PAY-284061'))))).toEqual(['PAY-284061']);
});

test('fetches nothing but its own files', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.reload();
  expect(payloads(await decode(page, base64(await qrPng('PAY-284061'))))).toEqual(['PAY-284061']);
  expect([...hosts]).toEqual([new URL(lab.url).host]);
  expect(lab.asked.some((path) => path.endsWith('.wasm'))).toBe(true);
});
