import { describe, expect, it } from 'vitest';
import { BUCKET_PLANS, keySubject, keyToken, reviewSubject, STREAM_PLANS, textOfToken } from './layout';

describe('tokens of keys', () => {
  it.each([
    ['a number', '10023'],
    ['an id with dots and colons', 'taobao:tb.12_x'],
    ['Chinese', '淘宝·小青柑爱好者'],
    ['wildcards of subjects', '*.>'],
    ['one letter', 'a'],
  ])('%s comes back, and is one token', (_label, text) => {
    expect(keyToken(text)).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(textOfToken(keyToken(text))).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['a length no bytes have', 'a'],
    ['another letter', 'a.b'],
    ['bytes that are no UTF-8', '_w'],
  ])('%s is no token', (_label, token) => {
    expect(textOfToken(token)).toBeNull();
  });
});

describe('plans', () => {
  it('name each subject once', () => {
    const subjects = [...Object.values(STREAM_PLANS), ...Object.values(BUCKET_PLANS)].flatMap(
      (plan) => plan.subjects,
    );
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('fit the subjects that are written', () => {
    expect(reviewSubject('mei', 'lan').split('.')).toHaveLength(
      STREAM_PLANS.reviews.subjects[0]?.split('.').length ?? 0,
    );
    expect(keySubject('policy', 'current')).toBe('$KV.CANDOR_POLICY.current');
  });
});
