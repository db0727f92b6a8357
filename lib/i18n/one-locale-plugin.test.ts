import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { oneLocale } from './one-locale-plugin';

const code = `export const text = { 'zh-CN': { a: '甲' }, 'zh-TW': { a: '乙' }, en: { a: (n) => n } };
export const other = { en: 1, fr: 2 }; const WALLETS = { x: { 'zh-CN': '微', 'zh-TW': '薇', en: 'We' } };`;

/** What the plugin makes of `code` in a file of that name; undefined: it leaves it alone. */
function transformed(id: string): string | undefined {
  const { transform } = oneLocale('en');
  if (typeof transform !== 'function') throw new TypeError('no transform');
  const result: unknown = Reflect.apply(transform, { parse: parseAst }, [code, id]);
  return typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : undefined;
}

describe('a build for one language', () => {
  it('keeps the words of that language wherever there are three', () => {
    expect(transformed('/project/lib/i18n/strip.ts')).toBe(
      `export const text = {   en: { a: (n) => n } };
export const other = { en: 1, fr: 2 }; const WALLETS = { x: {   en: 'We' } };`,
    );
  });

  it('leaves other files alone', () => {
    expect(transformed('/project/lib/text/fold.ts')).toBeUndefined();
  });
});
