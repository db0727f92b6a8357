import { join } from 'node:path';
import { memberToken, newAccountKey, shopToken } from './claims';
import { makeStreams, pushAccounts } from './connection';
import { memberFile } from './member-file';
import { serverConfig } from './server-config';
import { type State, type StateMember, saveState, type TeamFolder, writeInto } from './state';
import type { Member, Team, TeamServer } from './team-file';

/**
 * Writes what is missing: the servers' configurations and a file for each member who has none. What was handed out
 * stays as it is. @returns lines for the administrator.
 */
export async function setUp(team: Team, folder: TeamFolder, nowMs: number): Promise<string[]> {
  const lines = folder.isNew
    ? [`New keys of the team in ${join(folder.path, 'secrets.json')}: keep a copy where no server is.`]
    : [];
  for (const server of team.servers) lines.push(writeConfig(team, folder, server));
  let { state } = folder;
  saveState(folder, state);
  for (const member of team.members) {
    const known = state.members[member.id];
    if (known === undefined) {
      state = await handOut(team, folder, state, member, nowMs);
      lines.push(`${member.name} (${member.role}): hand out ${pathOf(folder, member.id)}`);
    } else lines.push(...differencesOf(member, known, nowMs));
  }
  for (const id of Object.keys(state.members))
    if (!team.members.some((member) => member.id === id))
      lines.push(`${id} is not in the file any more and still has access: revoke ${id}`);
  return lines;
}

/** Brings accounts, streams and buckets to the running servers. @returns lines for the administrator. */
export async function apply(team: Team, folder: TeamFolder, isUpdate: boolean): Promise<string[]> {
  const { secrets, state } = folder;
  const members = Object.entries(state.members);
  const tokens = [
    await shopToken(secrets),
    ...(await Promise.all(
      members.map(([id, { role, accountKey, revocations }]) =>
        memberToken(secrets, { id, role, accountKey }, revocations),
      ),
    )),
  ];
  const nodes = await pushAccounts(team, secrets, tokens);
  const outcomes = await makeStreams(team, secrets, isUpdate);
  return [
    `${members.length} members’ accounts on ${nodes} of ${team.servers.length} servers`,
    ...(nodes < team.servers.length ? ['The others take them over by themselves when they are back.'] : []),
    ...outcomes.map(({ stream, became, differences }) =>
      [`${stream}: ${became}`, ...differences.map((difference) => `  ${difference}`)].join('\n'),
    ),
  ];
}

/** A new file for a member; the one before counts no more once that is applied. */
export async function renew(team: Team, folder: TeamFolder, id: string, nowMs: number): Promise<string[]> {
  const member = team.members.find((one) => one.id === id);
  if (member === undefined) return [`${id} is not in the file of the team: add the member there first.`];
  const known = folder.state.members[id];
  await handOut(
    team,
    folder,
    known === undefined ? folder.state : revoked(folder.state, id, nowMs),
    member,
    nowMs,
  );
  return [`${member.name} (${member.role}): hand out ${pathOf(folder, id)}`];
}

/** Throws a member out once that is applied: open connections end, and none is opened. */
export function revoke(folder: TeamFolder, id: string, nowMs: number): string[] {
  if (folder.state.members[id] === undefined) return [`${id} was never given a file.`];
  saveState(folder, revoked(folder.state, id, nowMs));
  return [`${id}: the credentials handed out so far count no more.`];
}

function revoked(state: State, id: string, nowMs: number): State {
  const member = state.members[id];
  if (member === undefined) return state;
  const revocations = { ...member.revocations, [member.publicKey]: Math.ceil(nowMs / 1000) };
  return { ...state, members: { ...state.members, [id]: { ...member, revocations } } };
}

async function handOut(
  team: Team,
  folder: TeamFolder,
  state: State,
  member: Member,
  nowMs: number,
): Promise<State> {
  const known = state.members[member.id];
  const accountKey = known?.accountKey ?? newAccountKey();
  const { file, publicKey, expiresAtMs } = await memberFile(
    team,
    folder.secrets,
    { ...member, accountKey },
    nowMs,
  );
  const next: StateMember = {
    name: member.name,
    role: member.role,
    accountKey,
    publicKey,
    expiresAtMs,
    revocations: known?.revocations ?? {},
  };
  const after = { ...state, members: { ...state.members, [member.id]: next } };
  writeInto(folder, ['members', `${member.id}.json`], `${JSON.stringify(file, null, 2)}\n`);
  saveState(folder, after);
  return after;
}

const WARN_DAYS = 30;
const DAY_MS = 86_400_000;

function differencesOf(member: Member, known: StateMember, nowMs: number): string[] {
  const lines: string[] = [];
  if (known.role !== member.role)
    lines.push(
      `${member.id} was given a file as ${known.role}, the file of the team says ${member.role}: renew ${member.id}`,
    );
  if (known.name !== member.name)
    lines.push(
      `${member.id} was given a file as ${known.name}, the file of the team says ${member.name}: renew ${member.id}`,
    );
  if (known.revocations[known.publicKey] !== undefined)
    lines.push(`${member.id} was thrown out: renew ${member.id} lets back in`);
  else if (known.expiresAtMs < nowMs + WARN_DAYS * DAY_MS)
    lines.push(
      `${member.id}: the credentials end on ${new Date(known.expiresAtMs).toISOString().slice(0, 10)}: renew ${member.id}`,
    );
  return lines;
}

function writeConfig(team: Team, folder: TeamFolder, server: TeamServer): string {
  const path = join(folder.path, 'servers', `${server.name}.conf`);
  const isNew = writeInto(
    folder,
    ['servers', `${server.name}.conf`],
    serverConfig(team, server, folder.secrets, folder.state.tokens),
  );
  return isNew ? `Server ${server.name}: nats-server -c ${path}` : `Server ${server.name}: as it was`;
}

const pathOf = (folder: TeamFolder, id: string): string => join(folder.path, 'members', `${id}.json`);
