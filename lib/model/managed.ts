import { z } from 'zod';
import { policyFileSchema } from './policy';
import { type Settings, settingsSchema } from './settings';

/** A match pattern of whole sites: a scheme, a host or `*.` and a domain, all its pages. */
const SITES = /^(?:https?|\*):\/\/(?:\*\.)?[^\s/*]+\/\*$/;

const { interfaceLocale, role, agentName, retentionDays, masksNumbers, demotesRules } = settingsSchema.shape;
const { notifiesOfPromises, remindLeadMinutes } = settingsSchema.shape;

/** What an administrator may fix for every browser of the shop. Whatever is there is fixed; the rest is the agent's. */
export const managedShape = {
  interfaceLocale,
  role,
  agentName,
  retentionDays: retentionDays.unwrap(),
  masksNumbers: masksNumbers.unwrap(),
  demotesRules: demotesRules.unwrap(),
  notifiesOfPromises: notifiesOfPromises.unwrap(),
  remindLeadMinutes: remindLeadMinutes.unwrap(),
  /** A policy file, whole: as JSON text, since the policies of browsers have no words for its shape, or as an object. */
  policy: z.preprocess(fromText, policyFileSchema),
  /** Where the coach may be enabled; left out: everywhere its user allows it. */
  consoles: z.array(z.string().regex(SITES)),
  /** The team's servers, for a browser that is not yet in the team. */
  team: z.object({ servers: z.array(z.url({ protocol: /^wss?$/ })).min(1) }),
};

type Shape = typeof managedShape;

/** What was fixed, each part by its name. */
export type Managed = { readonly [K in keyof Shape]?: z.output<Shape[K]> };

const FIXABLE = [
  'interfaceLocale',
  'role',
  'agentName',
  'retentionDays',
  'masksNumbers',
  'demotesRules',
  'notifiesOfPromises',
  'remindLeadMinutes',
] as const satisfies readonly (keyof Settings & keyof Managed)[];

export interface ManagedRead {
  readonly managed: Managed;
  /** The parts that do not hold what they should, by name. They fix nothing; the others do. */
  readonly faults: readonly string[];
}

/** What an administrator's configuration says. A part that is wrong or unknown is named, and takes no other with it. */
export function readManaged(given: unknown): ManagedRead {
  const parts = z.record(z.string(), z.unknown()).safeParse(given).data ?? {};
  const read = Object.entries(parts).map(([name, value]) => {
    const schema = Object.hasOwn(managedShape, name) ? managedShape[name as keyof Shape] : null;
    return { name, parsed: schema?.safeParse(value) };
  });
  return {
    managed: Object.fromEntries(
      read.flatMap(({ name, parsed }) => (parsed?.success === true ? [[name, parsed.data]] : [])),
    ),
    faults: read.filter(({ parsed }) => parsed?.success !== true).map(({ name }) => name),
  };
}

/** The settings among what was fixed. */
export const fixedSettings = (managed: Managed): Partial<Settings> =>
  Object.fromEntries(FIXABLE.flatMap((name) => (managed[name] === undefined ? [] : [[name, managed[name]]])));

/** A choice without what was fixed. */
export const withoutFixed = (part: Partial<Settings>, managed: Managed): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(part).filter(([name]) => fixedSettings(managed)[name as keyof Settings] === undefined),
  );

/** Whether the coach may be enabled on a site, given by its address or by the match pattern it was granted by. */
export function mayEnable(managed: Managed, site: string): boolean {
  const { consoles } = managed;
  if (consoles === undefined) return true;
  const [, scheme = '', host = ''] = /^([a-z*]+):\/\/([^/]+)/.exec(site) ?? [];
  const name = host.replace(/:\d+$/, '');
  return consoles.some((pattern) => {
    const [, allowedScheme = '', subdomains, domain = ''] =
      /^([a-z*]+):\/\/(\*\.)?([^/]+)/.exec(pattern) ?? [];
    const isHost = host === domain || name === domain;
    return (
      (allowedScheme === '*' || allowedScheme === scheme) &&
      (isHost || (subdomains !== undefined && name.endsWith(`.${domain}`)))
    );
  });
}

function fromText(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return null; // no JSON: the schema says so
  }
}
