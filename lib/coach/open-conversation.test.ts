import { describe, expect, it } from 'vitest';
import { chatLocaleOf } from './open-conversation';

describe('the language of a chat', () => {
  it.each([
    ['simplified', '扫出来怎么是个人的收款码？现在有优惠吗', 'zh-CN'],
    ['traditional', '掃出來怎麼是個人的收款碼？', 'zh-TW'],
    ['shared characters alone', '在吗', 'zh-CN'],
    ['English', 'is it safe?', 'en'],
    ['a number alone', '118', 'zh-TW'],
  ] as const)('%s', (_, text, locale) => {
    expect(chatLocaleOf([text], 'zh-TW')).toBe(locale);
  });
});
