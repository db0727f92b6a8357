import { randomBytes } from 'node:crypto';
import { encodeAccount, encodeOperator, encodeUser, fmtCreds } from '@nats-io/jwt';
import { createAccount, createOperator, createUser, fromSeed, type KeyPair } from '@nats-io/nkeys';
import { inboxOf } from '../lib/sync/layout';
import { offeredSubjects, permissionsOf } from '../lib/sync/permissions';
import type { Member } from './team-file';

/** The team's secrets: whoever has them is the administrator. */
export interface Secrets {
  readonly operator: KeyPair;
  /** The shop. */
  readonly account: KeyPair;
  /** What signs members' credentials. */
  readonly members: KeyPair;
  /** The servers' own account, over which accounts are changed. */
  readonly system: KeyPair;
  /** Between the nodes. */
  readonly clusterPassword: string;
  /** 256 bits in base64. */
  readonly teamKey: string;
}

/** Who is thrown out: a user's public key, and the second up to which credentials for it do not count. */
export type Revocations = Readonly<Record<string, number>>;

export interface Credentials {
  readonly publicKey: string;
  readonly jwt: string;
  readonly seed: Uint8Array;
  /** JWT and seed in one text, as NATS tools read it. */
  readonly creds: string;
}

/** New secrets, for a team that has none. */
export const newSecrets = (): Secrets => ({
  operator: createOperator(),
  account: createAccount(),
  members: createAccount(),
  system: createAccount(),
  clusterPassword: randomBytes(24).toString('base64url'),
  teamKey: randomBytes(32).toString('base64'),
});

/** Secrets as lines of text, by name. */
export const textsOf = (secrets: Secrets): Readonly<Record<keyof Secrets, string>> => ({
  operator: seedOf(secrets.operator),
  account: seedOf(secrets.account),
  members: seedOf(secrets.members),
  system: seedOf(secrets.system),
  clusterPassword: secrets.clusterPassword,
  teamKey: secrets.teamKey,
});

/** What `textsOf` wrote. */
export const secretsFrom = (texts: Readonly<Record<keyof Secrets, string>>): Secrets => ({
  operator: keyFrom(texts.operator),
  account: keyFrom(texts.account),
  members: keyFrom(texts.members),
  system: keyFrom(texts.system),
  clusterPassword: texts.clusterPassword,
  teamKey: texts.teamKey,
});

const seedOf = (key: KeyPair): string => new TextDecoder().decode(key.getSeed());
const keyFrom = (seed: string): KeyPair => fromSeed(new TextEncoder().encode(seed));

/** The root of trust in a server's configuration. */
export const operatorToken = ({ operator, system }: Secrets): Promise<string> =>
  encodeOperator('candor', operator, { system_account: system.getPublicKey() });

const UNLIMITED = {
  subs: -1,
  data: -1,
  payload: -1,
  imports: -1,
  exports: -1,
  wildcards: true,
  conn: -1,
  leaf: -1,
};

export const systemToken = ({ operator, system }: Secrets): Promise<string> =>
  encodeAccount('SYS', system, { limits: UNLIMITED }, { signer: operator });

/** The shop's account: it has the streams, and offers to members' accounts what a member of some role may do. */
export const shopToken = (secrets: Secrets): Promise<string> =>
  encodeAccount(
    'shop',
    secrets.account,
    {
      limits: { ...UNLIMITED, mem_storage: 0, disk_storage: -1, streams: -1, consumer: -1 },
      exports: [
        ...offeredSubjects().map((subject) => ({
          name: subject,
          subject,
          type: 'service' as const,
          // A pull is answered by many messages.
          response_type: subject.includes('.MSG.NEXT.') ? ('Stream' as const) : ('Singleton' as const),
        })),
        { name: 'inboxes', subject: inboxOf('*.>'), type: 'stream' as const },
      ],
    },
    { signer: secrets.operator },
  );

/**
 * A member's own account, with nothing in it but what the role may ask the shop's for. Rights within one account would
 * not do: whoever sends a request names the subject of its answer, and no server checks whether that may be written
 * to. So an agent could have its own entry "answered" into a colleague's log or into the policy.
 */
export function memberToken(
  secrets: Secrets,
  member: MemberAccount,
  revocations: Revocations,
): Promise<string> {
  const account = secrets.account.getPublicKey();
  const { pub, sub } = permissionsOf(member.role, member.id);
  const imported = (type: 'service' | 'stream') => (subject: string) => ({
    name: subject,
    subject,
    account,
    type,
  });
  return encodeAccount(
    member.id,
    member.accountKey,
    {
      limits: { ...UNLIMITED, leaf: 0 },
      imports: [...pub.allow.map(imported('service')), ...sub.allow.map(imported('stream'))],
      signing_keys: [secrets.members.getPublicKey()],
      revocations: { ...revocations },
    },
    { signer: secrets.operator },
  );
}

/** What stands of a member's account: its name, its role and its public key. */
export interface MemberAccount extends Pick<Member, 'id' | 'role'> {
  readonly accountKey: string;
}

/** A new account's key. Its secret half is not kept: what the account may, the operator's key signs. */
export const newAccountKey = (): string => createAccount().getPublicKey();

/** Credentials of one member, over WebSocket only, until they expire. */
export async function memberCredentials(
  secrets: Secrets,
  member: MemberAccount,
  expiresAtMs: number,
): Promise<Credentials> {
  const user = createUser();
  const jwt = await encodeUser(
    member.id,
    user,
    member.accountKey,
    { allowed_connection_types: ['WEBSOCKET'] },
    { exp: inSeconds(expiresAtMs), signer: secrets.members },
  );
  return credentialsOf(user, jwt);
}

/** Credentials of the command itself in the shop's account, for as long as it runs. */
export const commandCredentials = (secrets: Secrets, expiresAtMs: number): Promise<Credentials> =>
  ownCredentials(secrets.account, expiresAtMs);

/** Credentials of the command itself in the servers' account. */
export const systemCredentials = (secrets: Secrets, expiresAtMs: number): Promise<Credentials> =>
  ownCredentials(secrets.system, expiresAtMs);

async function ownCredentials(account: KeyPair, expiresAtMs: number): Promise<Credentials> {
  const user = createUser();
  return credentialsOf(
    user,
    await encodeUser('candor-ops', user, account, {}, { exp: inSeconds(expiresAtMs) }),
  );
}

const credentialsOf = (user: KeyPair, jwt: string): Credentials => ({
  publicKey: user.getPublicKey(),
  jwt,
  seed: user.getSeed(),
  creds: new TextDecoder().decode(fmtCreds(jwt, user)),
});

const inSeconds = (ms: number): number => Math.floor(ms / 1000);
