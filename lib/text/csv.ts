/**
 * One line of a CSV file. A cell that a table program would run as a formula is held back by an apostrophe: what
 * stands in it came from customers.
 */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(typeof cell === 'number' ? String(cell) : harmless(cell))).join(',')}\r\n`;

/** A byte order mark: without it a table program reads the file in its country's old encoding. */
export const FILE_MARK = '\ufeff';

const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠|%\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
