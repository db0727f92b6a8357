import { describe, expect, it } from 'vitest';
import { daysOf, forecast, type Measured, offBy, storedBytes, type UnitCosts, unitCostsOf } from './capacity';

const UNITS: UnitCosts = {
  nodeBytes: 30e6,
  memberBytes: 50e3,
  heldEntryBytes: 200,
  idleCpuMs: 10,
  entryCpuMs: 0.5,
  delayMs: 3,
};
const load = (agents: number, entriesPerMinute: number) => ({
  agents,
  entriesPerMinute,
  entryBytes: 1500,
  entriesInWindow: agents * 100,
});
const measured = (agents: number, entriesPerMinute: number): Measured => {
  const { memoryBytes, cpuShare, delayMedianMs } = forecast(load(agents, entriesPerMinute), UNITS, 3, 2);
  return { load: load(agents, entriesPerMinute), memoryBytes, cpuShare, delayMedianMs };
};

describe('the model', () => {
  it('stores an entry with its subject, its id and JetStream’s record around it', () => {
    expect(storedBytes(1000)).toBe(1000 + 20 + 63 + 34);
  });

  it('grows with agents and entries', () => {
    const small = forecast(load(10, 10), UNITS);
    const large = forecast(load(20, 10), UNITS);
    expect(large.entriesPerSecond).toBeCloseTo(2 * small.entriesPerSecond);
    expect(large.diskBytesPerDay).toBeCloseTo(2 * small.diskBytesPerDay);
    expect(large.memoryBytes - small.memoryBytes).toBeCloseTo(10 * 50e3 + 1000 * 200);
    expect(daysOf(100 * small.diskBytesPerDay + 1, small)).toBe(100);
  });

  it('finds unit costs again in what was measured with them', () => {
    const units = unitCostsOf(measured(0, 0), measured(20, 50), measured(80, 50), 3, 2);
    for (const name of Object.keys(UNITS) as (keyof UnitCosts)[])
      expect(Math.abs(offBy(units[name], UNITS[name])), name).toBeLessThan(0.001);
  });
});
