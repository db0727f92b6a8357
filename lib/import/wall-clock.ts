import { zonedMs } from '../text/zoned';

const DAY_MS = 86_400_000;
const zones = new Map<string, Map<number, number | null>>();

/**
 * The moment at which a zone's clock shows what `asUtcMs` shows in UTC. A day on which the clock is not put forward
 * or back has one offset, asked for once: half a million rows lie on a few hundred days.
 */
export function wallClock(asUtcMs: number, timeZone: string): number {
  let days = zones.get(timeZone);
  if (days === undefined) {
    days = new Map();
    zones.set(timeZone, days);
  }
  const day = Math.floor(asUtcMs / DAY_MS);
  let offset = days.get(day);
  if (offset === undefined) {
    const [from, until] = [day, day + 1].map((at) => at * DAY_MS - shownAs(at * DAY_MS, timeZone));
    offset = from === until ? (from ?? null) : null;
    days.set(day, offset);
  }
  return offset === null ? shownAs(asUtcMs, timeZone) : asUtcMs - offset;
}

function shownAs(asUtcMs: number, timeZone: string): number {
  const wall = new Date(asUtcMs);
  const minute = zonedMs(
    {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      hour: wall.getUTCHours(),
      minute: wall.getUTCMinutes(),
    },
    timeZone,
  );
  return minute + (asUtcMs % 60_000);
}
