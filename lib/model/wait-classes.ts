/**
 * Upper ends of the classes of waiting time, seconds; the last class is open. Whole waits are not kept: to know how
 * many customers waited more than three minutes, nobody's conversation needs to be followed.
 */
export const WAIT_CLASSES = [30, 60, 120, 180, 300, 600, 1800] as const;
