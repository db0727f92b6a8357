import { z } from 'zod';

export const TEAM_ROLES = ['agent', 'supervisor', 'admin'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Ids of members stand in subjects as one token; see lib/sync/layout. */
const memberId = z.string().regex(/^[a-z0-9-]{1,64}$/);

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Over a network what customers wrote goes encrypted; on this machine nobody listens in. */
const isSafeServer = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'wss:' || (protocol === 'ws:' && LOOPBACK.test(hostname));
};

/** The credentials as the administrator's command writes them: a user's JWT and the seed of its key. */
const CREDENTIALS =
  /-----BEGIN NATS USER JWT-----\s*[\w-]+\.[\w-]+\.[\w-]+\s*-+END NATS USER JWT-+[\s\S]*-----BEGIN USER NKEY SEED-----\s*SU[A-Z2-7]+\s*-+END USER NKEY SEED-+/;

/**
 * What the administrator hands to one member and the member drops once into the options. It is a key to the team:
 * it stays in the extension's own database and goes into no message to a console page.
 */
export const teamFileSchema = z.strictObject({
  format: z.literal('candor-team-1'),
  shop: z.string().trim().min(1).max(120),
  servers: z
    .array(z.string().refine(isSafeServer, { error: 'wss://… (ws:// 127.0.0.1)' }))
    .min(1)
    .max(16),
  memberId,
  name: z.string().trim().min(1).max(80),
  role: z.enum(TEAM_ROLES),
  creds: z.string().max(16_384).regex(CREDENTIALS),
  /** 256 bits in base64: with it the servers' operator reads nothing of a customer. The same for all members. */
  teamKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
});
export type TeamFile = z.infer<typeof teamFileSchema>;

/** A file is small: two keys and some names. */
export const MAX_TEAM_FILE_BYTES = 65_536;

/** How it stands with the team's servers. `refused`: wrong or revoked credentials. */
export const TEAM_PHASES = ['connecting', 'connected', 'offline', 'refused', 'expired'] as const;
export type TeamPhase = (typeof TEAM_PHASES)[number];

export interface TeamState {
  readonly phase: TeamPhase;
  /** Since when, by this machine's clock. */
  readonly sinceMs: number;
  /** A policy of the team that was not applied, and which field of it was wrong; null: none. */
  readonly badPolicy: { readonly revision: number; readonly field: string } | null;
}

/** Own things that the team's servers have not acknowledged yet. */
export interface TeamWaiting {
  readonly entries: number;
  /** Verdicts, answers, customers, promises, policy and library. */
  readonly changes: number;
  /** The oldest of them; null: nothing waits. */
  readonly sinceMs: number | null;
}

/** A field that two members changed: theirs stands, this browser's is kept until it was seen. */
export interface MergeNote {
  readonly seq: number;
  readonly customerId: string;
  readonly path: readonly string[];
  /** JSON; null: the field was emptied. */
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly by: string;
  /** By the other's clock. */
  readonly atMs: number;
}
