import { z } from 'zod';
import { MEMBER_ID } from '../lib/sync/layout';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const port = z.number().int().min(1).max(65_535);
const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, { error: 'small letters, digits and hyphens, 32 at most' });

const serverSchema = z
  .strictObject({
    name,
    /** Under which members and the other nodes reach it. */
    address: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, { error: 'a host name or an IP address' }),
    websocketPort: port.default(8443),
    /** For the administrator's tools on the node itself; listens on loopback only. */
    clientPort: port.default(4222),
    /** Between the nodes. */
    clusterPort: port.default(6222),
    /** Counts and memory, on loopback only. Left out: none. */
    monitorPort: port.optional(),
    /** Where the node keeps streams and accounts, as that machine names it. */
    dataDir: z.string().min(1),
    /** The most this node's streams may take on its disk. */
    maxDiskGiB: z.number().positive().default(20),
    /** Files as that machine names them; left out: plain, on loopback only. */
    tls: z
      .strictObject({ cert: z.string().min(1), key: z.string().min(1), ca: z.string().optional() })
      .optional(),
  })
  .refine((server) => server.tls !== undefined || LOOPBACK.test(server.address), {
    path: ['tls'],
    error: 'cert and key: without TLS only a loopback address is allowed (127.0.0.1)',
  });
export type TeamServer = z.infer<typeof serverSchema>;

const memberSchema = z.strictObject({
  id: z.string().regex(MEMBER_ID, { error: 'small letters, digits and hyphens, 64 at most' }),
  name: z.string().trim().min(1).max(80),
  role: z.enum(['agent', 'supervisor', 'admin']),
});
export type Member = z.infer<typeof memberSchema>;

/** What an administrator writes down about a team: the whole input of the set-up. */
export const teamSchema = z
  .strictObject({
    shop: z.string().trim().min(1).max(120),
    servers: z.array(serverSchema).min(1).max(5),
    /** On how many nodes each entry lies; left out: three where there are three, else one. */
    replicas: z.union([z.literal(1), z.literal(3), z.literal(5)]).optional(),
    /** True: customers are sealed with a key that members have and the servers have not. */
    encryption: z.boolean().default(true),
    members: z.array(memberSchema).min(1).max(10_000),
    /** After so many days a member's file must be made anew. */
    credentialDays: z.number().int().min(1).max(3650).default(365),
    /** An agent's entries beyond this number are refused, so that one client that runs wild fills nobody's disk. */
    entriesPerAgent: z.number().int().min(1000).max(10_000_000).default(1_000_000),
    /** The most the log may take on each node; less than a node's `maxDiskGiB`. */
    logGiB: z.number().positive().default(10),
  })
  .superRefine((team, context) => {
    const fault = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if ((team.replicas ?? 1) > team.servers.length)
      fault(['replicas'], `no more than there are servers (${team.servers.length})`);
    if (team.servers.length === 2 || team.servers.length === 4)
      fault(['servers'], 'one, three or five: an even number survives no more losses than one node fewer');
    twice(team.servers.map((server) => server.name)).forEach((index) => {
      fault(['servers', index, 'name'], 'a name no other server has');
    });
    twice(team.members.map((member) => member.id)).forEach((index) => {
      fault(['members', index, 'id'], 'an id no other member has');
    });
    team.servers.forEach((server, index) => {
      if (server.maxDiskGiB <= team.logGiB)
        fault(['servers', index, 'maxDiskGiB'], `more than logGiB (${team.logGiB}): the log must fit`);
    });
  });
export type Team = z.infer<typeof teamSchema>;

/** On how many nodes each entry lies. */
export const replicasOf = (team: Team): number => team.replicas ?? team.servers.length;

/** Where members reach a node. */
export const urlOf = (server: TeamServer): string => {
  const host = server.address.includes(':') ? `[${server.address}]` : server.address;
  return `${server.tls === undefined ? 'ws' : 'wss'}://${host}:${server.websocketPort}`;
};

/** Places of what stands further ahead already. */
const twice = (texts: readonly string[]): number[] =>
  texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
