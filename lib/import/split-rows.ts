/** Code units after which a quotation mark that is never closed is taken for a plain character. */
export const LONGEST_ROW = 16_000_000;

/** Takes a text in pieces and answers its whole rows; what is not whole yet waits for the next piece. */
export interface RowSplitter {
  take(piece: string, isLast: boolean): string[][];
}

/**
 * Rows of a CSV or TSV (RFC 4180): fields in quotation marks may hold delimiters, newlines and doubled marks. A mark
 * that is never closed holds back no more than its own line. Papa Parse does the same for a text that is whole; given
 * a file it cuts characters of several bytes where its pieces meet.
 */
export function createRowSplitter(): RowSplitter {
  let rest = '';
  let delimiter: string | null = null;
  return {
    take(piece, isLast) {
      rest = rest === '' ? piece : rest + piece;
      if (delimiter === null && rest.length < HEAD && !isLast) return [];
      delimiter ??= delimiterOf(rest.slice(0, HEAD));
      const newline = isLast && !rest.includes('\n') ? '\r' : '\n';
      let next = nextIn(rest, delimiter, newline);
      const rows: string[][] = [];
      let from = 0;
      while (from < rest.length) {
        let read = readRow(rest, from, next, isLast);
        if (read === null) {
          if (!isLast && rest.length - from <= LONGEST_ROW) break;
          read = readLine(rest, from, delimiter, newline);
          next = nextIn(rest, delimiter, newline); // the row that failed has looked further on
        }
        rows.push(read.row);
        from = read.next;
      }
      rest = from === 0 ? rest : rest.slice(from);
      return rows;
    },
  };
}

interface ReadRow {
  readonly row: string[];
  /** Where the next one begins. */
  readonly next: number;
}

/** Where a character comes next; -1: no more. */
type Finder = (from: number) => number;
interface Next {
  readonly delimiter: Finder;
  readonly newline: Finder;
}

const nextIn = (text: string, delimiter: string, newline: string): Next => ({
  delimiter: finder(text, delimiter),
  newline: finder(text, newline),
});

/** Asked for ever later places: what was found further on is not sought again, or a long text took for ever. */
function finder(text: string, wanted: string): Finder {
  let at = -2;
  return (from) => {
    if (at !== -1 && at < from) at = text.indexOf(wanted, from);
    return at;
  };
}

/** The row at `from`; null: it is not whole, or a mark in it is never closed. */
function readRow(text: string, from: number, next: Next, isLast: boolean): ReadRow | null {
  const row: string[] = [];
  let at = from;
  for (;;) {
    let value = '';
    if (text[at] === '"') {
      const close = closingMark(text, at);
      // A mark at the end of a piece may be the first of two.
      if (close === -1 || (close === text.length - 1 && !isLast)) return null;
      value = text.slice(at + 1, close);
      if (value.includes('"')) value = value.replaceAll('""', '"');
      at = close + 1;
    }
    const [delimiter, end] = [next.delimiter(at), next.newline(at)];
    if (delimiter !== -1 && (end === -1 || delimiter < end)) {
      row.push(value + text.slice(at, delimiter));
      at = delimiter + 1;
      continue;
    }
    if (end === -1 && !isLast) return null;
    const stop = end === -1 ? text.length : end;
    row.push(value + text.slice(at, text[stop - 1] === '\r' && stop > at ? stop - 1 : stop));
    return { row, next: stop + 1 };
  }
}

/** The line at `from`, marks and all. */
function readLine(text: string, from: number, delimiter: string, newline: string): ReadRow {
  const end = text.indexOf(newline, from);
  const stop = end === -1 ? text.length : end;
  return { row: text.slice(from, stop).replace(/\r$/, '').split(delimiter), next: stop + 1 };
}

/** The mark that ends the field begun at `open`; -1: none. */
function closingMark(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1 || text[at + 1] !== '"') return at;
    at += 2;
  }
}

/** Code units by which the delimiter is told. */
const HEAD = 65_536;
const DELIMITERS = [',', '\t', ';', '|'];
/** Lines by which the delimiter is told. */
const SAMPLE_LINES = 10;

/** The delimiter that most lines of the head have in the same number. */
function delimiterOf(head: string): string {
  // What stands between marks delimits nothing.
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE_LINES);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    // The titles decide between two: amounts below them may hold a comma each.
    const score = most * counts.filter((count) => count === most).length + (counts[0] ?? 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
