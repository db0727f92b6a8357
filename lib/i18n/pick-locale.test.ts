import { expect, it } from 'vitest';
import { pickLocale } from './pick-locale';

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh_HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['ZH-hant-TW', 'zh-TW'],
  ['en-US', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('shows a %s browser the %s interface', (language, locale) => {
  expect(pickLocale(language)).toBe(locale);
});
