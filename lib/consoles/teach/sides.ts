import type { ConsoleAdapter } from '../../model/console-adapter';
import { fits } from '../select';
import { type Mark, marksOf, NAMED } from './marks';
import { namesSide } from './names';
import { type Looks, NotTaught, type Pointed } from './pointed';
import type { FoundRows } from './rows';

export type Roles = ConsoleAdapter['message']['roles'];

/** Rows that say something of which the side must be told, as a share: fewer, and the marks stand there by chance. */
const LEAST_TOLD = 0.8;
/** The same for a pair of marks that is made to tell sides: between the messages stand rows of nobody. */
const LEAST_TOLD_BY_PAIR = 0.25;
/** Share of the rows whose place may contradict their mark: centred cards and wide pictures. */
const MOST_AGAINST = 0.1;
/** Marks of each side that are tried with each other. */
const MOST_TRIED = 24;
const MOST_LOOKED_AT = 200;

/** Finds what tells the customer's messages from the agent's. @throws NotTaught rather than guess */
export function findRoles(pointed: Pointed, found: FoundRows, looks: Looks): Roles {
  const scene = sceneOf(pointed, found, looks);
  const marked = byMarks(scene);
  if (marked !== null) return marked;
  const placed = byPlace(scene);
  if (placed !== null) return placed;
  throw new NotTaught(scene.customer.size + scene.agent.size > 2 ? 'sides-not-told' : 'sides-unsure');
}

interface Scene {
  readonly found: FoundRows;
  readonly customer: ReadonlySet<Element>;
  readonly agent: ReadonlySet<Element>;
  /** Rows in which something is said, the pointed ones among them. */
  readonly said: readonly Element[];
  /** The side each row stands on, where that is the same for all pointed rows of a side. Null: places tell nothing. */
  readonly places: ReadonlyMap<Element, 'customer' | 'agent'> | null;
  readonly agentEnd: 'start' | 'end';
}

function sceneOf(pointed: Pointed, found: FoundRows, looks: Looks): Scene {
  const rowsOf = (examples: readonly Element[]): ReadonlySet<Element> => {
    const rows = examples.map((one) => found.rowOf.get(one));
    if (rows.includes(undefined)) throw new NotTaught('no-rows');
    return new Set(rows.flatMap((row) => (row === undefined ? [] : [row])));
  };
  const customer = rowsOf(pointed.customer);
  const agent = rowsOf(pointed.agent);
  if ([...customer].some((row) => agent.has(row))) throw new NotTaught('same-message');
  const none = rowsOf(pointed.none.filter((one) => found.rowOf.has(one)));
  const { text } = found;
  const said = found.rows.filter(
    (row) => !none.has(row) && (text === null ? row.textContent?.trim() !== '' : fits(row, text, found.list)),
  );
  const ends = (rows: ReadonlySet<Element>) =>
    new Set([...rows].map((row) => looks.sideOf(partOf(row, text), found.list)));
  const [customerEnd, agentEnd] = [ends(customer), ends(agent)].map((all) =>
    all.size === 1 ? [...all][0] : null,
  );
  const isPlaced = customerEnd != null && agentEnd != null && customerEnd !== agentEnd;
  const places = new Map<Element, 'customer' | 'agent'>();
  if (isPlaced)
    for (const row of said) {
      const end = looks.sideOf(partOf(row, text), found.list);
      if (end !== null) places.set(row, end === agentEnd ? 'agent' : 'customer');
    }
  return { found, customer, agent, said, places: isPlaced ? places : null, agentEnd: agentEnd ?? 'end' };
}

const partOf = (row: Element, text: string | null): Element =>
  text === null || row.matches(text) ? row : (row.querySelector(text) ?? row);

/** A mark with the rows it fits. */
interface Candidate extends Mark {
  readonly rows: ReadonlySet<Element>;
}

interface Choice {
  readonly roles: Roles;
  readonly worth: number;
  readonly told: number;
}

/** A pair made to tell sides counts before anything else: what it leaves out was said by neither. */
function byMarks(scene: Scene): Roles | null {
  const forCustomer = candidates(scene, scene.customer, scene.agent);
  const forAgent = candidates(scene, scene.agent, scene.customer);
  const pairs: Choice[] = [];
  const others: Choice[] = [];
  for (const customer of forCustomer)
    for (const agent of forAgent) {
      const share =
        scene.said.filter((row) => customer.rows.has(row) !== agent.rows.has(row)).length / scene.said.length;
      const isMade = isPair(customer.css, agent.css);
      if (share < (isMade ? LEAST_TOLD_BY_PAIR : LEAST_TOLD)) continue;
      if (isAgainstPlaces(scene, customer.rows, agent.rows)) continue;
      const roles = { customer: customer.css, agent: agent.css };
      (isMade ? pairs : others).push({ roles, worth: customer.worth + agent.worth, told: share });
    }
  if (pairs.length === 0) {
    for (const agent of forAgent) others.push(...oneSided(scene, agent, 'agent'));
    for (const customer of forCustomer) others.push(...oneSided(scene, customer, 'customer'));
  }
  const [best] = (pairs.length > 0 ? pairs : others).sort((a, b) => b.told - a.told || a.worth - b.worth);
  return best?.roles ?? null;
}

/** Whether two marks are values of one attribute, or class names that differ in the word for a side. */
function isPair(customer: string, agent: string): boolean {
  const attribute = /^\[([\w-]+)="/;
  const [, of] = attribute.exec(customer) ?? [];
  if (of !== undefined) return of === attribute.exec(agent)?.[1];
  return namesSide(customer) && namesSide(agent);
}

/**
 * Marks that fit every example of a side and none of the other, the best first. The longest-lived may stand on few
 * rows by chance (a receipt under the newest message): what it is worth is told by how it goes with the other side's.
 */
function candidates(
  { found, said }: Scene,
  mine: ReadonlySet<Element>,
  others: ReadonlySet<Element>,
): readonly Candidate[] {
  const [first] = mine;
  if (first === undefined) return [];
  const seen = new Map<string, number>();
  for (const element of aroundAndIn(first, found.list))
    for (const { css, worth } of marksOf(element))
      if (worth <= NAMED + 2) seen.set(css, Math.min(seen.get(css) ?? worth, worth));
  const isFit = (row: Element, css: string): boolean => fits(row, css, found.list);
  return [...seen]
    .filter(
      ([css]) => [...mine].every((row) => isFit(row, css)) && ![...others].some((row) => isFit(row, css)),
    )
    .map(([css, worth]) => ({ css, worth: namesSide(css) ? worth : worth + 1 }))
    .sort((a, b) => a.worth - b.worth)
    .slice(0, MOST_TRIED)
    .map((mark) => ({ ...mark, rows: new Set(said.filter((row) => isFit(row, mark.css))) }));
}

/** A row, what is in it, and what stands around it in the list: all that a role's selector may fit. */
function aroundAndIn(row: Element, list: Element): readonly Element[] {
  const around: Element[] = [];
  for (let at = row.parentElement; at !== null && at !== list; at = at.parentElement) around.push(at);
  return [row, ...around, ...[...row.querySelectorAll('*')].slice(0, MOST_LOOKED_AT)];
}

/** Only one side has a mark: the other is whoever speaks without it. Never by chance: something else must say so too. */
function oneSided(scene: Scene, mark: Candidate, side: 'customer' | 'agent'): readonly Choice[] {
  const { found, said, places } = scene;
  const rest = new Set(said.filter((row) => !mark.rows.has(row)));
  const [customer, agent] = side === 'customer' ? [mark.rows, rest] : [rest, mark.rows];
  if (isAgainstPlaces(scene, customer, agent)) return [];
  const isSure = namesSide(mark.css) || (scene.customer.size > 1 && scene.agent.size > 1);
  if (!isSure && places === null) return [];
  const base = baseOf(scene, mark, side);
  if (base === null) return [];
  const restCss =
    base === '' ? `${found.css}:not(${mark.css}):not(:has(${mark.css}))` : `${base}:not(${mark.css})`;
  const fitsRest = (row: Element): boolean => fits(row, restCss, found.list);
  const both = said.filter((row) => fitsRest(row) === mark.rows.has(row)).length;
  if (both / said.length > 1 - LEAST_TOLD) return [];
  const roles =
    side === 'agent' ? { customer: restCss, agent: mark.css } : { customer: mark.css, agent: restCss };
  return [{ roles, worth: mark.worth * 2 + 1, told: 1 - both / said.length }];
}

/** What the marked element is called on the other side, where it has no mark; empty: the row itself; null: no such. */
function baseOf(
  { found, customer, agent }: Scene,
  mark: Candidate,
  side: 'customer' | 'agent',
): string | null {
  const [mine] = side === 'agent' ? agent : customer;
  const others = side === 'agent' ? customer : agent;
  if (mine === undefined) return null;
  const marked = mine.matches(mark.css) ? mine : mine.querySelector(mark.css);
  if (marked === null) return null; // it stands around the row, and so around rows of nobody too
  for (const { css, worth } of marksOf(marked))
    if (worth <= NAMED && css !== mark.css && !css.includes(mark.css))
      if ([...others].every((row) => partsIn(row, css) === 1) && partsIn(mine, css) === 1) return css;
  return marked === mine && found.text !== null ? '' : null;
}

const partsIn = (row: Element, css: string): number =>
  (row.matches(css) ? 1 : 0) + row.querySelectorAll(css).length;

/** Whether bubbles stand where the other side's do: a mark that says otherwise is about something else. */
function isAgainstPlaces(
  { places }: Scene,
  customer: ReadonlySet<Element>,
  agent: ReadonlySet<Element>,
): boolean {
  if (places === null || places.size === 0) return false;
  const against = [...places].filter(([row, side]) =>
    side === 'customer' ? agent.has(row) && !customer.has(row) : customer.has(row) && !agent.has(row),
  );
  return against.length / places.size > MOST_AGAINST;
}

/** Nothing is marked, but the two sides stand apart. */
function byPlace({ found, places, said, agentEnd }: Scene): Roles | null {
  if (places === null || places.size / said.length < LEAST_TOLD) return null;
  const { text } = found;
  const of = text === null || said.every((row) => row.matches(text)) ? {} : { of: text };
  return {
    otherwise: [
      { by: 'alignment', ...of, agent: agentEnd },
      { by: 'geometry', ...of, agent: agentEnd },
    ],
  };
}
