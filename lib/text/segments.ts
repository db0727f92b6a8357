import type { Reading } from './reading';
import type { Span } from './span';
import { matchesOf } from './sticky';

/** A stretch of one thought: a clause, or a part of one where a chat uses spaces instead of commas. */
export interface Segment extends Span {
  readonly text: string;
  /** Ends with a question mark. */
  readonly asks: boolean;
  readonly sentence: number;
}

/** A space between Han characters is a comma that was not typed. */
const HAN_SPACE = /(?<=[\u3400-\u9fff])[ \t]+(?=[\u3400-\u9fff])/g;

/** The segments of a text, in order; {@link Reading.segments} keeps them. */
export const segmentsOf = (reading: Reading): readonly Segment[] =>
  reading.text.includes(' ') || reading.text.includes('\t') ? atSpaces(reading) : atClauses(reading);

const atClauses = (reading: Reading): readonly Segment[] =>
  reading.clauses.map(({ start, end, asks, sentence }) => ({
    start,
    end,
    text: reading.text.slice(start, end),
    asks,
    sentence,
  }));

function atSpaces(reading: Reading): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { start, end, asks, sentence } of reading.clauses) {
    const words = reading.text.slice(start, end);
    let from = 0;
    for (const gap of matchesOf(HAN_SPACE, words)) {
      segments.push({
        start: start + from,
        end: start + gap.index,
        text: words.slice(from, gap.index),
        asks: false,
        sentence,
      });
      from = gap.index + gap[0].length;
    }
    segments.push({ start: start + from, end, text: words.slice(from), asks, sentence });
  }
  return segments;
}
