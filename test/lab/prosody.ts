import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Prosody {
  /** Port of the XMPP clients. */
  readonly clientPort: number;
  /** Port of the WebSocket that pages connect to. */
  readonly webPort: number;
  stop(): Promise<void>;
}

/** Names in English letters → names as shown. Each has `secret-NAME` for a password. */
export type People = Readonly<Record<string, string>>;

/** Starts an XMPP server of our own on loopback; nothing of it is left when it stops. */
export async function startProsody(people: People): Promise<Prosody> {
  if (!['/usr/bin/prosody', '/usr/local/bin/prosody'].some((path) => existsSync(path)))
    throw new Error('Prosody is not installed: apt-get install prosody');
  const folder = await mkdtemp(join(tmpdir(), 'candor-prosody-'));
  const [clientPort, webPort] = [await freePort(), await freePort()];
  await mkdir(join(folder, 'data'));
  const contacts = Object.entries(people).map(([name, shown]) => `${name}@localhost=${shown}`);
  await writeFile(join(folder, 'contacts.txt'), `[Desk]\n${contacts.join('\n')}\n`);
  const settings = join(folder, 'prosody.cfg.lua');
  await writeFile(settings, settingsOf(folder, clientPort, webPort));
  const args = [...(process.getuid?.() === 0 ? ['--root'] : []), '--config', settings];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  for (const name of Object.keys(people))
    execFileSync('prosodyctl', [...args, 'register', name, 'localhost', `secret-${name}`], {
      env,
      stdio: 'ignore',
    });
  const server = spawn('prosody', [...args, '-F'], { env, stdio: 'ignore' });
  await Promise.all([isOpen(clientPort, server), isOpen(webPort, server)]);
  return {
    clientPort,
    webPort,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const settingsOf = (folder: string, clientPort: number, webPort: number): string => `
data_path = "${folder}/data"
pidfile = "${folder}/prosody.pid"
certificates = "${folder}"
run_as_root = ${process.getuid?.() === 0}
interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { ${clientPort} }
http_ports = { ${webPort} }
http_interfaces = { "127.0.0.1" }
c2s_direct_tls_ports = {}
s2s_ports = {}
s2s_direct_tls_ports = {}
https_ports = {}
modules_disabled = { "s2s", "tls" }
modules_enabled = {
  "disco", "roster", "saslauth", "carbons", "pep", "private", "blocklist", "smacks", "ping",
  "mam", "vcard4", "vcard_legacy", "bookmarks", "groups", "websocket"
}
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
http_cors_override = { websocket = { enabled = true } }
authentication = "internal_plain"
storage = "internal"
groups_file = "${folder}/contacts.txt"
log = { error = "${folder}/errors.log" }
VirtualHost "localhost"
`;

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Resolves when the port answers; rejects when the server ended before. */
function isOpen(port: number, server: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    server.once('exit', (code) => fail(new Error(`Prosody ended with ${code}`)));
    const knock = (): void => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done();
      }).on('error', () => setTimeout(knock, 50));
    };
    knock();
  });
}
