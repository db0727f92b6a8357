import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../lib/model/read-file';
import { newSecrets, operatorToken, type Secrets, secretsFrom, systemToken, textsOf } from './claims';

/** What was handed out: whom, with which key, until when. Public keys only. */
const stateSchema = z.strictObject({
  format: z.literal('candor-team-state-1'),
  /** What every server's configuration says. Signed once: signed again it would be another text. */
  tokens: z.strictObject({ operator: z.string(), system: z.string() }),
  members: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      role: z.enum(['agent', 'supervisor', 'admin']),
      /** The member's account, for as long as the team lives. */
      accountKey: z.string(),
      /** Of the credentials handed out last. */
      publicKey: z.string(),
      expiresAtMs: z.number(),
      /** Credentials that do not count any more: public key, and the second up to which. */
      revocations: z.record(z.string(), z.number()),
    }),
  ),
});
export type State = z.infer<typeof stateSchema>;
export type StateMember = State['members'][string];

const secretsSchema = z.strictObject({
  operator: z.string(),
  account: z.string(),
  members: z.string(),
  system: z.string(),
  clusterPassword: z.string(),
  teamKey: z.string(),
});

/** For the administrator's eyes only; Windows keeps its own rights, which are the folder's. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** The folder of a team that the command keeps: secrets, state, and what is handed out. */
export interface TeamFolder {
  readonly path: string;
  readonly secrets: Secrets;
  readonly state: State;
  /** Whether the secrets were made just now. */
  readonly isNew: boolean;
}

/** Opens a team's folder, and makes it with new secrets where there is none. @throws FileFault */
export async function openFolder(path: string): Promise<TeamFolder> {
  mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
  const secretsPath = join(path, 'secrets.json');
  const isNew = !existsSync(secretsPath);
  if (isNew) write(secretsPath, textsOf(newSecrets()));
  const secrets = secretsFrom(readJson(secretsSchema, secretsPath, readFileSync(secretsPath, 'utf8')));
  const statePath = join(path, 'state.json');
  const state = existsSync(statePath)
    ? readJson(stateSchema, statePath, readFileSync(statePath, 'utf8'))
    : await newState(secrets);
  return { path, secrets, state, isNew };
}

async function newState(secrets: Secrets): Promise<State> {
  const tokens = { operator: await operatorToken(secrets), system: await systemToken(secrets) };
  return { format: 'candor-team-state-1', tokens, members: {} };
}

export const saveState = (folder: TeamFolder, state: State): void =>
  write(join(folder.path, 'state.json'), state);

/** Writes a file into the team's folder, unless it says so already. @returns whether it was written. */
export function writeInto(folder: TeamFolder, names: readonly [string, string], text: string): boolean {
  const path = join(folder.path, ...names);
  mkdirSync(join(folder.path, names[0]), { recursive: true, mode: FOLDER_MODE });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeText(path, text);
  return true;
}

const write = (path: string, value: unknown): void => writeText(path, `${JSON.stringify(value, null, 2)}\n`);

/** Written beside and moved into place: a full disk must not leave half a file of secrets. */
function writeText(path: string, text: string): void {
  const beside = `${path}.new`;
  writeFileSync(beside, text, { mode: FILE_MODE });
  chmodSync(beside, FILE_MODE);
  renameSync(beside, path);
}
