import type { Plugin } from 'vite';
import { LOCALES, type Locale } from '../model/locale.ts';

/**
 * Leaves of every text in `lib/i18n` the words of one language: a console page shows one at a time, and is not asked
 * to load three.
 */
export function oneLocale(locale: Locale): Plugin {
  return {
    name: 'candor:one-locale',
    enforce: 'post',
    transform(code, id) {
      if (!/\/lib\/i18n\/[^/]+\.ts$/.test(id)) return undefined;
      const others: Span[] = [];
      collect(this.parse(code), locale, others);
      let kept = code;
      for (const { start, end } of others.sort((a, b) => b.start - a.start))
        kept = kept.slice(0, start) + kept.slice(end).replace(/^\s*,/, '');
      return { code: kept, map: null };
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds, in objects that have one property for each language, those of the languages but `locale`. */
function collect(node: unknown, locale: Locale, others: Span[]): void {
  if (typeof node !== 'object' || node === null) return;
  const properties = 'properties' in node && Array.isArray(node.properties) ? node.properties : [];
  const names: unknown[] = properties.map(({ key }) => key?.value ?? key?.name);
  if (names.length === LOCALES.length && LOCALES.every((one) => names.includes(one)))
    for (const [index, { start, end }] of properties.entries()) {
      if (names[index] !== locale) others.push({ start, end });
    }
  else for (const part of Object.values(node)) collect(part, locale, others);
}
