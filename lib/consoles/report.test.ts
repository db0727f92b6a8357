import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Lights } from '../model/health';
import { adapter } from './catalog/harbour-desk';
import { structureReport } from './report';

const LIGHTS: Lights = { list: 'missing', roles: 'unseen', composer: 'read', send: 'read', customer: 'weak' };

const reportOf = (html: string): string => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return structureReport(adapter, document, LIGHTS, 'list-not-found');
};

describe('the report of a page that is not read', () => {
  it('says what stands in it, like neighbours once', () => {
    const item = '<li class="a" data-id="7"><p>你好</p></li>';
    expect(JSON.parse(reportOf(`<main id="x"><ol>${item}${item}${item}</ol></main>`))).toMatchObject({
      console: 'harbour-desk',
      blind: 'list-not-found',
      lights: LIGHTS,
      page: ['body', ' main[id]', '  ol', '   li[class data-id] x3', '    p'],
    });
  });

  it('has nothing in it that stands in the page as text or as the value of an attribute', () => {
    /** What nobody but a person writes; long enough not to be a tag's name by chance. */
    const words = fc.stringMatching(/^[\u4e00-\u9fffA-Z][\u4e00-\u9fffA-Z0-9@. -]{5,24}[\u4e00-\u9fffA-Z]$/);
    const attribute = fc.constantFrom(
      'title',
      'class',
      'id',
      'data-name',
      'alt',
      'aria-label',
      'href',
      'value',
    );
    const tag = fc.constantFrom('div', 'p', 'li', 'span', 'candor-x', 'a');
    const leaf = fc.record({
      name: tag,
      attributes: fc.dictionary(attribute, words, { maxKeys: 3 }),
      text: words,
    });
    const htmlOf = (
      { name, attributes, text }: { name: string; attributes: Record<string, string>; text: string },
      inner: string,
    ) =>
      `<${name} ${Object.entries(attributes)
        .map(([key, value]) => `${key}="${value}"`)
        .join(' ')}>${text}${inner}</${name}>`;
    const saidIn = ({ attributes, text }: { attributes: Record<string, string>; text: string }) => [
      text,
      ...Object.values(attributes),
    ];
    const tree = fc
      .array(fc.tuple(leaf, fc.array(leaf, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
      .map((all) => ({
        html: all.map(([one, inner]) => htmlOf(one, inner.map((each) => htmlOf(each, '')).join(''))).join(''),
        said: all.flatMap(([one, inner]) => [one, ...inner].flatMap(saidIn)),
      }));
    fc.assert(
      fc.property(tree, ({ html, said }) => {
        const report = reportOf(html);
        for (const one of said) expect(report).not.toContain(one);
      }),
    );
  });

  it('has no words that stand in the name of a tag or an attribute either', () => {
    const { document } = parseHTML('<!doctype html><html><body><p></p></body></html>');
    document.querySelector('p')?.setAttribute('data-王小明', '1');
    expect(structureReport(adapter, document, LIGHTS, null)).not.toContain('王小明');
  });
});
