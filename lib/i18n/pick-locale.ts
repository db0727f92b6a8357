import type { Locale } from '../model/locale';

/**
 * The interface language for a browser's BCP 47 tag: Traditional for Taiwan, Hong Kong, Macau and `Hant`,
 * Simplified for other Chinese, English for the rest.
 */
export function pickLocale(browserLanguage: string): Locale {
  const [language, ...subtags] = browserLanguage.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  if (subtags.includes('hans')) return 'zh-CN'; // zh-Hans-HK is Simplified, used in Hong Kong
  return subtags.some((subtag) => ['hant', 'tw', 'hk', 'mo'].includes(subtag)) ? 'zh-TW' : 'zh-CN';
}
