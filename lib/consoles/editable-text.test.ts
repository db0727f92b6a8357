import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { editablePieces, editableText } from './editable-text';

const editor = (html: string): HTMLElement => {
  const { document } = parseHTML(`<div id="editor">${html}</div>`);
  const found = document.querySelector<HTMLElement>('#editor');
  if (found === null) throw new Error('no editor');
  Object.assign(document.defaultView ?? {}, { getComputedStyle: () => ({ whiteSpace: 'normal' }) });
  return found;
};

describe('the text of an editor', () => {
  it.each([
    ['one line', '您好', '您好'],
    ['a browser’s own lines', '您好<div>第二行</div><div>第三行</div>', '您好\n第二行\n第三行'],
    ['an empty line between', '<div>甲</div><div><br></div><div>乙</div>', '甲\n\n乙'],
    ['a line break', '甲<br>乙', '甲\n乙'],
    ['a line break at the end gives its line a height', '<p>甲<br></p><p>乙</p>', '甲\n乙'],
    ['a line break, then an empty line', '<p>甲<br><br></p>', '甲\n'],
    ['a line break inside inline markup', '<p><b>甲<br></b>乙</p>', '甲\n乙'],
    ['nested blocks break once', '<div><div><p>甲</p></div></div><section><div>乙</div></section>', '甲\n乙'],
    ['empty lines at the end', '甲<br><br><br>', '甲\n\n'],
    ['an empty editor with its filler', '<p><br></p>', ''],
    ['a list', '<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
    ['indentation of markup', '\n  <p>甲</p>\n  <p>乙</p>\n', '甲\n乙'],
    ['emoji as pictures', '好的<img alt="😀">，马上', '好的😀，马上'],
    ['emoji with a role', '好<span role="img" aria-label="👍"></span>', '好👍'],
    ['a mention', '<p>请<span contenteditable="false" data-mention="7">@小李</span>看</p>', '请@小李看'],
    [
      'ProseMirror: a placeholder, a cursor of another, the end of a line',
      '<p>甲<span class="ProseMirror-widget">输入消息</span><img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>',
      '甲',
    ],
    [
      'Slate: a placeholder and its filler',
      '<div data-slate-node="element"><span data-slate-leaf="true"><span data-slate-placeholder="true" contenteditable="false">输入消息</span><span data-slate-zero-width="n">\ufeff<br></span></span></div>',
      '',
    ],
    [
      'Draft.js: its blocks',
      '<div data-contents="true"><div data-block="true"><div data-offset-key="a"><span><span data-text="true">甲</span></span></div></div><div data-block="true"><div data-offset-key="b"><span><br data-text="true"></span></div></div></div>',
      '甲\n',
    ],
    [
      'Quill: bullets and cursor',
      '<ol><li><span class="ql-ui" contenteditable="false">•</span>甲</li></ol><p>乙<span class="ql-cursor">\ufeff</span></p>',
      '甲\n乙',
    ],
    ['TinyMCE: what is bogus', '<p>甲<br data-mce-bogus="1"></p><div data-mce-bogus="all">工具</div>', '甲'],
    ['CKEditor: the caret’s filler', '<p>甲\u2060\u2060\u2060\u2060\u2060\u2060\u2060乙</p>', '甲乙'],
    ['a zero-width space among letters is the agent’s', '付\u200b款', '付\u200b款'],
  ])('%s', (_, html, text) => {
    expect(editableText(editor(html))).toBe(text);
  });

  it('leads offsets back to the letters, also behind a filler', () => {
    const at = editor('<p>甲\u2060乙</p><p>丙</p>');
    const letters = editablePieces(at).flatMap(({ node, start, text }) =>
      node === null ? [] : [node.data.slice(start, start + text.length)],
    );
    expect(letters).toEqual(['甲', '乙', '丙']);
  });
});
