import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ReplayResult, replayScenario } from '../../lib/engine/replay';
import { profileFromFile } from '../../lib/model/customer';
import { policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { FileFault, readJson } from '../../lib/model/read-file';
import type { Scenario } from '../../lib/model/scenario';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';

/** Plays scenarios with the policies they name; each policy file is read once. */
export class ScenarioPlayer {
  readonly #shops = new Map<string, ShopIndex>();

  /** @throws FileFault when a policy cannot be read. */
  play(scenario: Scenario, file: string): ReplayResult {
    const profile = scenario.customer === null ? null : profileFromFile(scenario.customer);
    return replayScenario(scenario, this.#shopOf(scenario, file), profile);
  }

  #shopOf({ policy }: Scenario, file: string): ShopIndex | null {
    if (policy === undefined) return null;
    if (typeof policy !== 'string') return indexPolicy(policyFromFile(policy));
    const path = policyPath(policy, file);
    const known = this.#shops.get(path);
    if (known !== undefined) return known;
    const shop = readShop(path);
    this.#shops.set(path, shop);
    return shop;
  }
}

/** @throws FileFault */
export const readShop = (path: string): ShopIndex =>
  indexPolicy(policyFromFile(readJson(policyFileSchema, path, readText(path))));

/** @throws FileFault when there is no such file. */
export function readText(path: string): string {
  if (!existsSync(path)) throw new FileFault(path, 1, '', 'a file that exists');
  return readFileSync(path, 'utf8');
}

/** The files among `paths` and in folders among them whose names end in one of `endings`, in one order on every machine. */
export function filesIn(paths: readonly string[], endings: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new FileFault(path, 1, '', 'a file or folder that exists');
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .map((name) => join(path, name))
      .sort();
  });
}

/** `policies/` beside the file, or beside its folder, so that folders of scenarios share one. */
export function policyPath(name: string, file: string): string {
  const path = join(dirname(file), 'policies', `${basename(name)}.json`);
  const above = join(dirname(file), '..', 'policies', `${basename(name)}.json`);
  return !existsSync(path) && existsSync(above) ? above : path;
}
