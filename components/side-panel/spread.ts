/** A label that wants to stand at a place: both in the same unit, `width` the room it takes. */
export interface Label {
  readonly centre: number;
  readonly width: number;
}

/** Room a label of 11 px type takes, in px: Han is as wide as high. */
export const labelWidth = (label: string): number =>
  [...label].reduce((sum, sign) => sum + (sign >= FIRST_WIDE ? 11 : 6.2), LABEL_GAP);

/** Where scripts begin whose signs are square. */
const FIRST_WIDE = '⺀';
/** Least room between two labels, px. */
const LABEL_GAP = 8;

/**
 * Moves labels as little as needed so that none overlaps its neighbour and all stay between 0 and `room`.
 * @param labels ordered by centre.
 * @returns the new centres, in the same order; labels that do not fit together run over the right edge.
 */
export function spread(labels: readonly Label[], room: number): readonly number[] {
  const placed: number[] = [];
  let edge = 0;
  for (const { centre, width } of labels) {
    const at = Math.max(centre, edge + width / 2);
    placed.push(at);
    edge = at + width / 2;
  }
  // The walk back moves only what runs over the right edge, and never past the labels to its left.
  const least = leftmost(labels);
  let limit = room;
  for (let index = labels.length - 1; index >= 0; index--) {
    const half = (labels[index]?.width ?? 0) / 2;
    const at = Math.max(Math.min(placed[index] ?? 0, limit - half), least[index] ?? 0);
    placed[index] = at;
    limit = at - half;
  }
  return placed;
}

/** Where each label stands when all are pushed to the left. */
function leftmost(labels: readonly Label[]): readonly number[] {
  let edge = 0;
  return labels.map(({ width }) => {
    edge += width;
    return edge - width / 2;
  });
}
