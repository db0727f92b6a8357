import type { Locale, Localized } from '../model/locale';

/** Why a file could not be taken, in words for whoever made it. `expected` may be said by a schema or by a reader. */
interface FaultText {
  readonly notJson: (why: string) => string;
  /** What stands wrong in JSON, by the parser's name for it. */
  readonly json: Readonly<Record<string, string>>;
  readonly brokenJson: string;
  readonly unknownField: string;
  readonly timeZone: string;
  readonly otherShape: string;
  readonly notUtf8: string;
  readonly tooLarge: string;
  readonly unreadable: string;
  readonly missing: (type: string) => string;
  readonly wrongType: (type: string) => string;
  readonly type: Readonly<Record<string, string>>;
  readonly oneOf: (values: string) => string;
  readonly format: Readonly<Record<string, string>>;
  readonly otherFormat: string;
  readonly empty: string;
  readonly atLeast: (least: number) => string;
  readonly above: (least: number) => string;
  readonly atMost: (most: number) => string;
}

const faultText: Localized<FaultText> = {
  'zh-CN': {
    notJson: (why) => `不是完整的JSON：${why}`,
    json: {
      empty: '文件是空的',
      CommaExpected: '这里少一个逗号',
      ColonExpected: '这里少一个冒号',
      ValueExpected: '这里少一个值，常见的是多了一个逗号',
      PropertyNameExpected: '这里该是带双引号的名称，常见的是多了一个逗号',
      CloseBraceExpected: '少一个右花括号 }',
      CloseBracketExpected: '少一个右方括号 ]',
      EndOfFileExpected: '到这里已经写完，后面多了内容',
      UnexpectedEndOfString: '引号没有收尾',
      InvalidCommentToken: 'JSON里不能写注释',
      InvalidNumberFormat: '这个数字写法不对',
      InvalidEscapeCharacter: '反斜杠后面的字符不对',
    },
    brokenJson: '这里的写法不对',
    unknownField: '没有这一项，删掉或改对名称',
    timeZone: '该写时区，例如Asia/Shanghai',
    otherShape: '写法不对',
    notUtf8: '文字编码该是UTF-8，请另存为UTF-8再来',
    tooLarge: '文件不超过100MB',
    unreadable: '浏览器读得到的文件，它可能被移走了或没有权限',
    missing: (type) => `缺这一项，该写${type}`,
    wrongType: (type) => `该写${type}`,
    type: {
      string: '文字，带双引号',
      number: '数字，不带引号',
      int: '整数，不带引号',
      boolean: 'true或false',
      array: '一个列表 [ ]',
      object: '一组 { }',
      record: '一组 { }',
    },
    oneOf: (values) => `该是其中之一：${values}`,
    format: {
      datetime: '该写带时区的时间，例如2026-11-01T00:00:00+08:00',
      url: '该写完整网址，以https://开头',
      regex: '写法不对，货币写三个大写字母（CNY），营业时间写09:00-18:00',
    },
    otherFormat: '写法不对',
    empty: '不能空着',
    atLeast: (least) => `不能小于${least}`,
    above: (least) => `要大于${least}`,
    atMost: (most) => `不能大于${most}`,
  },
  'zh-TW': {
    notJson: (why) => `不是完整的JSON：${why}`,
    json: {
      empty: '檔案是空的',
      CommaExpected: '這裡少一個逗號',
      ColonExpected: '這裡少一個冒號',
      ValueExpected: '這裡少一個值，常見的是多了一個逗號',
      PropertyNameExpected: '這裡該是帶雙引號的名稱，常見的是多了一個逗號',
      CloseBraceExpected: '少一個右大括號 }',
      CloseBracketExpected: '少一個右中括號 ]',
      EndOfFileExpected: '到這裡已經寫完，後面多了內容',
      UnexpectedEndOfString: '引號沒有收尾',
      InvalidCommentToken: 'JSON裡不能寫註解',
      InvalidNumberFormat: '這個數字寫法不對',
      InvalidEscapeCharacter: '反斜線後面的字元不對',
    },
    brokenJson: '這裡的寫法不對',
    unknownField: '沒有這一項，刪掉或改對名稱',
    timeZone: '該寫時區，例如Asia/Taipei',
    otherShape: '寫法不對',
    notUtf8: '文字編碼該是UTF-8，請另存成UTF-8再來',
    tooLarge: '檔案不超過100MB',
    unreadable: '瀏覽器讀得到的檔案，它可能被移走了或沒有權限',
    missing: (type) => `缺這一項，該寫${type}`,
    wrongType: (type) => `該寫${type}`,
    type: {
      string: '文字，帶雙引號',
      number: '數字，不帶引號',
      int: '整數，不帶引號',
      boolean: 'true或false',
      array: '一個列表 [ ]',
      object: '一組 { }',
      record: '一組 { }',
    },
    oneOf: (values) => `該是其中之一：${values}`,
    format: {
      datetime: '該寫帶時區的時間，例如2026-11-01T00:00:00+08:00',
      url: '該寫完整網址，以https://開頭',
      regex: '寫法不對，貨幣寫三個大寫字母（TWD），營業時間寫09:00-18:00',
    },
    otherFormat: '寫法不對',
    empty: '不能空著',
    atLeast: (least) => `不能小於${least}`,
    above: (least) => `要大於${least}`,
    atMost: (most) => `不能大於${most}`,
  },
  en: {
    notJson: (why) => `not complete JSON: ${why}`,
    json: {
      empty: 'the file is empty',
      CommaExpected: 'a comma is missing here',
      ColonExpected: 'a colon is missing here',
      ValueExpected: 'a value is missing here, often because of a comma too many',
      PropertyNameExpected: 'a name in double quotes belongs here, often there is a comma too many',
      CloseBraceExpected: 'a closing } is missing',
      CloseBracketExpected: 'a closing ] is missing',
      EndOfFileExpected: 'the document ended before this; something follows it',
      UnexpectedEndOfString: 'a quotation mark is not closed',
      InvalidCommentToken: 'JSON has no comments',
      InvalidNumberFormat: 'this number is not written as JSON writes numbers',
      InvalidEscapeCharacter: 'the character after the backslash is wrong',
    },
    brokenJson: 'this is not how JSON is written',
    unknownField: 'no such field; remove it or correct its name',
    timeZone: 'a time zone such as Europe/London',
    otherShape: 'another shape',
    notUtf8: 'text in UTF-8; please save the file as UTF-8',
    tooLarge: 'a file of 100 MB at most',
    unreadable: 'a file the browser can read; it may have been moved or be locked',
    missing: (type) => `missing; ${type} belongs here`,
    wrongType: (type) => `${type} belongs here`,
    type: {
      string: 'text in double quotes',
      number: 'a number without quotes',
      int: 'a whole number without quotes',
      boolean: 'true or false',
      array: 'a list [ ]',
      object: 'a group { }',
      record: 'a group { }',
    },
    oneOf: (values) => `one of: ${values}`,
    format: {
      datetime: 'a time with its offset, such as 2026-11-01T00:00:00+08:00',
      url: 'a whole address that begins with https://',
      regex: 'written otherwise: currencies as three capitals (EUR), business hours as 09:00-18:00',
    },
    otherFormat: 'written otherwise',
    empty: 'must not be empty',
    atLeast: (least) => `not below ${least}`,
    above: (least) => `above ${least}`,
    atMost: (most) => `not above ${most}`,
  },
};

/** What a schema finds wrong, as far as it is put into words: zod's raw issues fit. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly format?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
}

/** What belongs in the place of `issue`; undefined where the schema has words of its own. */
export function issueWords(issue: SchemaIssue, locale: Locale): string | undefined {
  const text = faultText[locale];
  switch (issue.code) {
    case 'invalid_type': {
      const type = text.type[String(issue.expected)] ?? String(issue.expected);
      return issue.input === undefined ? text.missing(type) : text.wrongType(type);
    }
    case 'invalid_value':
      return text.oneOf((issue.values ?? []).join(', '));
    case 'invalid_format':
      return text.format[String(issue.format)] ?? text.otherFormat;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return text.empty;
      return (issue.inclusive === false ? text.above : text.atLeast)(Number(issue.minimum));
    case 'too_big':
      return text.atMost(Number(issue.maximum));
    case 'invalid_union':
      return text.otherShape;
    default:
      return undefined;
  }
}

/** A fault of a file in words, with the place where it stands. */
export interface FileFaultWords {
  readonly file: string;
  /** 1-based; null when the file could not be read as text. */
  readonly line: number | null;
  /** Dotted path; empty for the whole file. */
  readonly field: string;
  readonly expected: string;
}

interface KnownFault {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
  readonly expected?: string;
  readonly why?: string;
}

/** What `error` says of the file called `file`: errors of `lib/model/read-file` and `import-files` by their names. */
export function faultWords(error: unknown, file: string, locale: Locale): FileFaultWords {
  const text = faultText[locale];
  const fault: KnownFault = error instanceof Error ? error : { name: '' };
  if (fault.name === 'FileFault') {
    const { line = null, field = '', expected = '' } = fault;
    return { file, line, field, expected: expectedWords(expected, text) };
  }
  const expected =
    fault.why === 'too-large' ? text.tooLarge : fault.why === 'not-utf8' ? text.notUtf8 : text.unreadable;
  return { file, line: null, field: '', expected };
}

/** What the file reader expected; what the schema said by `issueWords` is in the reader's language already. */
function expectedWords(expected: string, text: FaultText): string {
  const broken = /^valid JSON expected \((\w+)\)$/.exec(expected);
  if (broken !== null) return text.notJson(text.json[broken[1] ?? ''] ?? text.brokenJson);
  if (expected.startsWith('unknown field')) return text.unknownField;
  if (expected.startsWith('a time zone')) return text.timeZone;
  return expected === 'another shape' ? text.otherShape : expected;
}
