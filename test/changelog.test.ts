import { describe, expect, it } from 'vitest';
import { changelogOf, nextVersion, readCommit } from '../ops/release/commits.ts';

const change = (subject: string, body = '') => {
  const read = readCommit({ hash: '0123456789abcdef', subject, body });
  if (read === null) throw new Error(`no type: ${subject}`);
  return read;
};

describe('the next version', () => {
  it.each([
    ['a feature raises the middle', '1.2.3', ['feat(rules): x', 'fix: y'], '1.3.0'],
    ['a fix raises the last', '1.2.3', ['fix(coach): x', 'docs: y'], '1.2.4'],
    ['so does what is faster', '1.2.3', ['perf(find): x'], '1.2.4'],
    ['a break raises the first', '1.2.3', ['feat(model)!: x'], '2.0.0'],
    ['before 1.0 a break raises the middle', '0.1.4', ['fix(model)!: x'], '0.2.0'],
    ['tests and documents release nothing', '1.2.3', ['test: x', 'docs(readme): y', 'refactor(a): z'], null],
  ])('%s', (_, version, subjects, next) => {
    expect(
      nextVersion(
        version,
        subjects.map((subject) => change(subject)),
      ),
    ).toBe(next);
  });

  it('finds a break in the body', () => {
    const body = 'Why.\n\nBREAKING CHANGE: policies need\na time zone\n\nMore.';
    expect(change('feat: x', body)).toMatchObject({ isBreaking: true, breaks: 'policies need a time zone' });
  });
});

it('reads no merge and no sentence without a type', () => {
  for (const subject of ["Merge branch 'main'", 'feat(rules) forgot the colon', 'Note: upper case'])
    expect(readCommit({ hash: '', subject, body: '' })).toBeNull();
});

it('puts rules and consoles under headings of their own, and leaves out what is no news', () => {
  const section = changelogOf({
    version: '0.2.0',
    day: '2026-12-01',
    changes: [
      change('fix(late-discount): spare prices per 100 g'),
      change('feat(consoles): read example-desk'),
      change('fix(zalo-web, coach): read stickers'),
      change('feat(dashboard): a day at a glance'),
      change('perf: fewer allocations'),
      change('fix: one cause less'),
      change('refactor(engine): rank first'),
      change('feat(model)!: amounts', 'BREAKING CHANGE: amounts are strings'),
    ],
    rules: new Set(['late-discount']),
    consoles: new Set(['zalo-web']),
  });
  expect(section).toBe(`## 0.2.0, 2026-12-01

### Breaking

- **model**: amounts are strings (0123456)

### New

- **dashboard**: a day at a glance (0123456)

### Rules

- **late-discount**: spare prices per 100 g (0123456)

### Consoles

- **consoles**: read example-desk (0123456)
- **zalo-web, coach**: read stickers (0123456)

### Mended

- one cause less (0123456)

### Faster

- fewer allocations (0123456)
`);
});
