import { csvLine } from '../text/csv';
import type { FileFault } from './run';

export { csvLine, FILE_MARK } from '../text/csv';

/** A fault's line: file, row, column, reason and what stood there. */
export const faultLine = (fault: FileFault, column: string, reason: string): string =>
  csvLine([fault.file, fault.row, column, reason, fault.value]);
