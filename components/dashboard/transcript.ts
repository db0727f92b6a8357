import type { LogEntry } from '../../lib/model/log-entry';

/** One line of the chat around a warning. */
export interface TranscriptLine {
  readonly role: LogEntry['context'][number]['role'];
  readonly atMs: number | null;
  readonly text: string;
  /** A piece of evidence quotes it. */
  readonly isCited: boolean;
  /** It is what was sent and warned about. */
  readonly isFlagged: boolean;
}

/**
 * The context with the warned message in its place by time. A message that never left has no line: its text is not
 * kept, `atIndex` says where it would have stood.
 */
export function transcriptOf(entry: LogEntry): { lines: TranscriptLine[]; atIndex: number } {
  const lines = entry.context.map((line) => ({
    ...line,
    isCited: isCited(entry, line),
    isFlagged: false,
  }));
  const same = lines.findLastIndex(({ role, text }) => role === 'agent' && text === entry.snippet);
  if (same >= 0)
    return { lines: lines.map((line, i) => ({ ...line, isFlagged: i === same })), atIndex: same };

  const later = lines.findIndex(({ atMs }) => atMs !== null && atMs > entry.atMs);
  const atIndex = later < 0 ? lines.length : later;
  if (entry.snippet === null) return { lines, atIndex };
  const flagged = {
    role: 'agent',
    atMs: entry.atMs,
    text: entry.snippet,
    isCited: false,
    isFlagged: true,
  } as const;
  return { lines: lines.toSpliced(atIndex, 0, flagged), atIndex };
}

/** Quotes are cut and redacted as the lines are, so a line is known by its time or by holding the quote. */
const isCited = ({ evidence }: LogEntry, { atMs, text }: LogEntry['context'][number]): boolean =>
  evidence.some(
    (piece) =>
      piece.kind === 'message' &&
      (piece.atMs === null || atMs === null || piece.atMs === atMs) &&
      piece.quote !== '' &&
      text.includes(piece.quote.replace(/…$/, '')),
  );
