import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './evaluate/main';

let folder = '';
let out = '';
let errors = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-evaluate-'));
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const lines = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

/** What `--json` printed, a report a line. */
const reports = () =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const ASKS_FOR_CODE = "What's the verification code you just got?";
const dialogue = (id: string, text: string) => ({
  id,
  lang: 'en',
  turns: [
    { role: 'customer', text: 'I would like to change the address of my parcel.' },
    { role: 'agent', text },
  ],
});

const scenario = (expectations: readonly object[]) => ({
  id: 'one',
  lang: 'en',
  title: 'a code is asked for',
  events: [
    {
      at: '2026-11-18T10:00:00+08:00',
      from: 'customer',
      text: 'I would like to change the address of my parcel.',
    },
    { at: '2026-11-18T10:00:30+08:00', from: 'agent', text: ASKS_FOR_CODE },
  ],
  expect: expectations,
  forbid: 'others',
});

const ruleOf = (rule: string) => reports()[0].rules.find((row: { rule: string }) => row.rule === rule);

describe('scenarios', () => {
  it('count as found where the rule speaks', async () => {
    const path = file('a.jsonl', lines([scenario([{ event: 1, rule: 'sensitive-data-request' }])]));
    expect(await main(['--json', path])).toBe(0);
    expect(ruleOf('sensitive-data-request')).toMatchObject({
      labels: 1,
      found: 1,
      near: 0,
      right: 1,
      wrong: 0,
    });
  });

  it('count as missed and as a false alarm where it should not', async () => {
    const path = file('a.jsonl', lines([scenario([{ event: 1, rule: 'guilt-appeal' }])]));
    await main(['--json', path]);
    expect(ruleOf('guilt-appeal')).toMatchObject({ labels: 1, found: 0 });
    expect(ruleOf('sensitive-data-request')).toMatchObject({ right: 0, wrong: 1 });
  });

  it('count as met by a near rule that the file of equivalences names', async () => {
    const path = file('a.jsonl', lines([scenario([{ event: 1, rule: 'guilt-appeal' }])]));
    const same = file('same.json', JSON.stringify({ same: { 'guilt-appeal': ['sensitive-data-request'] } }));
    await main(['--json', '--same', same, path]);
    expect(ruleOf('guilt-appeal')).toMatchObject({ labels: 1, found: 0, near: 1 });
    expect(ruleOf('sensitive-data-request')).toMatchObject({ right: 1, wrong: 0 });
  });
});

describe('dialogues', () => {
  it('are judged without a policy and with the plain shop, and counted by their gravest finding', async () => {
    const path = file(
      'd.jsonl.gz',
      lines([dialogue('a', ASKS_FOR_CODE), dialogue('b', 'The new address is on your parcel now.')]),
    );
    await main(['--json', path]);
    expect(reports().map(({ shop }) => shop)).toEqual(['none', 'plain shop']);
    expect(reports()[0]).toMatchObject({
      kind: 'dialogues',
      items: 2,
      agentMessages: 2,
      flaggedItems: 1,
      criticalItems: 1,
      hits: expect.arrayContaining([
        { rule: 'sensitive-data-request', severity: 'critical', text: ASKS_FOR_CODE, count: 1 },
      ]),
    });
  });

  it('print the same report twice, rates and hits in words', async () => {
    const path = file(
      'd.jsonl',
      lines([dialogue('a', ASKS_FOR_CODE), dialogue('b', 'The new address is on your parcel now.')]),
    );
    await main([path]);
    const first = out;
    out = '';
    await main([path]);
    expect(out).toBe(first);
    expect(first).toMatch(/sensitive-data-request +500\.00 +0\.00 +0\.00 +1/);
    expect(first).toContain(`1 × critical sensitive-data-request: ${ASKS_FOR_CODE}`);
    expect(first).toContain('dialogues with a warning or worse: 50.0 %, with a critical: 50.0 %');
  });
});

describe('labelled texts', () => {
  it('are drafts whose labels call for rules', async () => {
    const path = file(
      'm.jsonl',
      lines([
        { id: '1', lang: 'en', text: 'Hurry, the offer ends in 10 minutes!', label: 'urgency' },
        { id: '2', lang: 'en', text: 'Free returns', label: 'none' },
      ]),
    );
    await main(['--json', path]);
    expect(reports()[0].labels).toEqual({
      none: { texts: 1, flagged: 0 },
      urgency: { texts: 1, flagged: 1 },
    });
    expect(ruleOf('false-urgency')).toMatchObject({ labels: 1, found: 1, right: 1 });
  });
});

describe('a folder', () => {
  it('is read file by file in the order of names', async () => {
    file('b.jsonl', lines([dialogue('b', 'Hello')]));
    file('a.jsonl.gz', lines([dialogue('a', 'Hello')]));
    file('notes.md', 'not read');
    await main(['--json', folder]);
    expect([...new Set(reports().map((report) => report.file))]).toEqual([
      join(folder, 'a.jsonl.gz'),
      join(folder, 'b.jsonl'),
    ]);
  });
});

describe('a bad file is named with line and field', () => {
  it.each([
    [
      'a field of the wrong type',
      `${lines([dialogue('a', 'x')])}{"id":"b","lang":"en","turns":[{"role":"boss","text":""}]}\n`,
      ':2: turns.0.role: ',
    ],
    ['no known kind', '{"id":"a"}\n', ':1: '],
    ['no JSON', 'hello\n', ':1: valid JSON expected'],
  ])('%s', async (_, content, message) => {
    const path = file('bad.jsonl', content);
    expect(await main([path])).toBe(2);
    expect(errors).toContain(`${path}${message}`);
  });

  it('gzip that is none', async () => {
    const path = join(folder, 'bad.jsonl.gz');
    writeFileSync(path, 'plain text');
    expect(await main([path])).toBe(2);
    expect(errors).toContain(`${path}:1: valid gzip expected`);
  });

  it('a path that is not there, an unknown option, no path', async () => {
    expect(await main([join(folder, 'nowhere')])).toBe(2);
    expect(await main(['--what', folder])).toBe(2);
    expect(await main([])).toBe(2);
    expect(errors).toContain('exit code 0');
  });
});
