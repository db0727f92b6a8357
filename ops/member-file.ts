import { type TeamFile, teamFileSchema } from '../lib/model/team';
import { type MemberAccount, memberCredentials, type Secrets } from './claims';
import { type Member, type Team, urlOf } from './team-file';

export interface MemberFile {
  readonly file: TeamFile;
  /** Of the credentials in it: by this the member is thrown out. */
  readonly publicKey: string;
  readonly expiresAtMs: number;
}

const DAY_MS = 86_400_000;

/** A member's file with new credentials: what is handed out, once, to this one person. */
export async function memberFile(
  team: Team,
  secrets: Secrets,
  member: Member & MemberAccount,
  nowMs: number,
): Promise<MemberFile> {
  const expiresAtMs = nowMs + team.credentialDays * DAY_MS;
  const { creds, publicKey } = await memberCredentials(secrets, member, expiresAtMs);
  const file = teamFileSchema.parse({
    format: 'candor-team-1',
    shop: team.shop,
    servers: team.servers.map(urlOf),
    memberId: member.id,
    name: member.name,
    role: member.role,
    creds,
    ...(team.encryption ? { teamKey: secrets.teamKey } : {}),
  });
  return { file, publicKey, expiresAtMs };
}
