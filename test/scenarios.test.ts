import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson, readJsonLines } from '../lib/model/read-file';
import { scenarioSchema } from '../lib/model/scenario';
import { rules } from '../lib/rules/registry';
import { filesIn, readText, ScenarioPlayer } from './support/scenario-files';

const folder = resolve(import.meta.dirname, 'scenarios');
const faultsFile = resolve(folder, 'known-faults.json');

/** What is still wrong and why. The list only shrinks: an entry that no longer holds fails its scenario. */
const knownFaults = readJson(
  z.array(
    z.strictObject({
      scenario: z.string(),
      event: z.int().nonnegative(),
      rule: z.string(),
      kind: z.enum(['missed', 'false alarm']),
      because: z.string().min(1),
    }),
  ),
  faultsFile,
  readText(faultsFile),
);

const player = new ScenarioPlayer();
const played = filesIn([folder], ['.jsonl']).flatMap((file) =>
  readJsonLines(scenarioSchema, file, readText(file)).map((scenario) => ({
    name: `${relative(folder, file)}: ${scenario.id}`,
    isClean: relative(folder, file).startsWith('clean'),
    scenario,
    result: player.play(scenario, file),
  })),
);

describe('each scenario yields what it must and nothing that it forbids', () => {
  it.each(played)('$name', ({ scenario, result, isClean }) => {
    const faults = [
      ...result.missing.map(({ event, rule }) => `missed ${rule} at event ${event}`),
      ...result.falseAlarms.map(({ event, rule }) => `false alarm ${rule} at event ${event}`),
    ];
    const known = knownFaults.filter((fault) => fault.scenario === scenario.id);
    expect(result.faults).toEqual([]);
    expect([...new Set(faults)].sort()).toEqual(
      known.map(({ kind, rule, event }) => `${kind} ${rule} at event ${event}`).sort(),
    );
    if (isClean) expect([scenario.expect, scenario.forbid]).toEqual([[], 'others']);
  });
});

describe('scenarios', () => {
  it('have ids of their own', () => {
    expect(new Set(played.map(({ scenario }) => scenario.id)).size).toBe(played.length);
  });

  it('name rules that exist', () => {
    const named = played.flatMap(({ scenario }) => scenario.expect.map(({ rule }) => rule));
    const unknown = new Set(named.filter((name) => !rules.some((rule) => rule.id === name)));
    expect([...unknown]).toEqual([]);
  });

  it('are there for each known fault', () => {
    const ids = played.map(({ scenario }) => scenario.id);
    expect(knownFaults.filter(({ scenario }) => !ids.includes(scenario))).toEqual([]);
  });

  it('that are clean are long, and speak all three languages', () => {
    const clean = played.filter(({ isClean }) => isClean);
    expect(new Set(clean.map(({ scenario }) => scenario.lang)).size).toBe(3);
    for (const { name, scenario } of clean) expect(scenario.events.length, name).toBeGreaterThanOrEqual(20);
  });
});
