import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FileFault, readJson } from '../lib/model/read-file';
import { eraseCustomer } from './erase';
import { apply, renew, revoke, setUp } from './set-up';
import { openFolder, type TeamFolder } from './state';
import { teamSchema } from './team-file';

const USAGE = `usage: npm run -s team -- COMMAND team.json [MEMBER or CUSTOMER] [--out DIR]
  set-up           keys, a configuration a server, a file a member; then apply, if the servers run
  apply            accounts, streams and buckets on the running servers; --update: streams that differ are changed too
  renew MEMBER     a new file for a member (lost, ended, another role or name); the one before counts no more
  revoke MEMBER    throws a member out
  erase CUSTOMER   takes a customer out of the servers and of every member's browser, by the id in the shop's list
--out: where keys and files lie; default: the folder "team" beside team.json. ops/README.md says more.`;

/** Runs the administrator's command. Exit code 0: done; 1: could not be done; 2: called wrongly, or a bad file. */
export async function main(args: readonly string[]): Promise<number> {
  const call = read(args);
  if (call === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const team = readJson(teamSchema, call.file, readFileSync(call.file, 'utf8'));
    const folder = (): Promise<TeamFolder> => openFolder(call.out);
    const nowMs = Date.now();
    if (call.command === 'set-up') say(await setUp(team, await folder(), nowMs));
    if (call.command === 'renew') say(await renew(team, await folder(), call.whom, nowMs));
    if (call.command === 'revoke') say(revoke(await folder(), call.whom, nowMs));
    try {
      if (call.command === 'erase')
        say(await eraseCustomer(team, (await folder()).secrets, call.whom, nowMs));
      else say(await apply(team, await folder(), call.isUpdate));
      return 0;
    } catch (error) {
      process.stderr.write(`The servers could not be reached or refused (${wordsOf(error)}).\n`);
      process.stdout.write(
        `When they run: npm run -s team -- ${call.command === 'erase' ? `erase ${call.file} ${call.whom}` : `apply ${call.file}`}\n`,
      );
      return call.command === 'set-up' ? 0 : 1;
    }
  } catch (error) {
    if (!(error instanceof FileFault) && !isFileError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const COMMANDS = ['set-up', 'apply', 'renew', 'revoke', 'erase'] as const;
/** Commands that concern one member, or one customer. */
const OF_ONE: readonly string[] = ['renew', 'revoke', 'erase'];

interface Call {
  readonly command: (typeof COMMANDS)[number];
  readonly file: string;
  /** A member's id, or a customer's. */
  readonly whom: string;
  readonly out: string;
  readonly isUpdate: boolean;
}

function read(args: readonly string[]): Call | null {
  const options = { out: { type: 'string' }, update: { type: 'boolean', default: false } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null; // an option there is not
  }
  const [name, file, whom = ''] = parsed.positionals;
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined || file === undefined || OF_ONE.includes(command) !== (whom !== '')) return null;
  const out = parsed.values.out ?? join(dirname(resolve(file)), 'team');
  return { command, file, whom, out, isUpdate: parsed.values.update };
}

const say = (lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

/** Some refusals of a connection carry no words at all. */
const wordsOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'no answer';

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'path' in error;
