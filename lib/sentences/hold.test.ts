import { describe, expect, it } from 'vitest';
import { MessageFacts } from '../facts/message-facts';
import { readPromises } from '../facts/promises';
import { LOCALES } from '../model/locale';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { serviceHoursOf } from '../policy/service-hours';
import { indexPolicy } from '../policy/shop-index';
import { holdPhrases } from './hold';

const policy = policyFromFile(
  policyFileSchema.parse({
    shop: { name: '茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
    service: {
      firstReplySeconds: 60,
      replySeconds: 300,
      businessHours: '09:00-18:00',
      serviceDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    },
  }),
);
const shop = indexPolicy(policy);
const at = (time: string): number => Date.parse(`2026-11-${time}:00+08:00`);
const phrases = (now: string, locale: (typeof LOCALES)[number], tellsHours = true) =>
  holdPhrases({ hours: serviceHoursOf(policy), tellsHours, limitMs: 300_000, locale, nowMs: at(now) });

describe('hold phrases', () => {
  it.each([
    ['in the morning', '20T10:05', ['check 20T10:10', 'today 20T11:00']],
    ['short before closing', '20T17:40', ['check 20T17:45', 'today 23T10:00']],
    ['too short before closing', '20T17:58', ['today 23T10:00']],
    ['at night', '19T22:00', ['closed 20T10:00']],
    ['on a Saturday', '21T12:00', ['closed 23T10:00']],
  ] as const)('promise what can be kept: %s', (_, now, expected) => {
    expect(phrases(now, 'zh-CN').map(({ id, dueAtMs }) => [id, dueAtMs])).toEqual(
      expected.map((line) => [line.split(' ')[0], at(line.split(' ')[1] ?? '')]),
    );
  });

  it.each(
    LOCALES.flatMap((locale) =>
      ['20T10:05', '20T17:40', '19T22:00', '21T12:00'].map((now) => [locale, now] as const),
    ),
  )('are read back as the promise they make (%s, %s)', (locale, now) => {
    for (const { text, dueAtMs } of phrases(now, locale)) {
      const message = {
        id: 'm',
        role: 'agent',
        atMs: at(now),
        text,
        pictures: [],
        cards: [],
        note: false,
      } as const;
      const promises = readPromises(new MessageFacts(message, shop), at(now));
      expect(
        promises.map((promise) => promise.dueAtMs),
        text,
      ).toEqual([dueAtMs]);
    }
  });

  it('tell no hours that nobody laid down', () => {
    expect(phrases('21T12:00', 'zh-CN')[0]?.text).toContain('09:00到18:00');
    expect(phrases('21T12:00', 'zh-CN', false)[0]?.text).not.toContain('09:00');
  });
});
