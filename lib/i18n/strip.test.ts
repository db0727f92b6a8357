import { describe, expect, it } from 'vitest';
import { LOCALES } from '../model/locale';
import { factName, stripText } from './strip';
import { channelName, uiText } from './ui';

/** Every visible word of a table, functions called with a sample. */
function words(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value(2))];
    return typeof value === 'object' && value !== null ? words(value) : [];
  });
}

describe('visible words of the strip', () => {
  it.each(LOCALES)('are filled in and without exclamation marks in %s', (locale) => {
    for (const text of [...words(stripText[locale]), ...words(uiText[locale])]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[!！]/);
    }
  });

  it('have no spaces typed between Han and Latin', () => {
    for (const locale of ['zh-CN', 'zh-TW'] as const) {
      for (const text of [...words(stripText[locale]), ...words(uiText[locale])]) {
        expect(text).not.toMatch(/\p{Script=Han} [A-Za-z\d]|[A-Za-z\d] \p{Script=Han}/u);
      }
    }
  });

  it('do not mix the scripts', () => {
    expect(words(stripText['zh-TW']).join('')).not.toMatch(/[这没发话页输图读码记书价还从么条]/);
    expect(words(stripText['zh-CN']).join('')).not.toMatch(/[這沒發話頁輸圖讀碼記書價還從麼條]/);
  });
});

it('names a missing fact, or the part of the shop’s record it belongs to', () => {
  const text = stripText['zh-CN'];
  expect(factName('policy.products', text)).toBe('价格册');
  expect(factName('policy.something-new', text)).toBe('政策');
  expect(factName('weather', text)).toBe('weather');
});

it('names known channels and keeps a shop’s own', () => {
  expect(channelName('tmall', 'zh-TW')).toBe('天貓店');
  expect(channelName('门店', 'zh-CN')).toBe('门店');
  expect(channelName('constructor', 'en')).toBe('constructor');
});
