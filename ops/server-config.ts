import type { Secrets } from './claims';
import type { Team, TeamServer } from './team-file';

/** The tokens every node has to know from the start. */
export interface Tokens {
  readonly operator: string;
  readonly system: string;
}

/** The configuration of one node, as nats-server reads it. It holds the nodes' password: a secret. */
export function serverConfig(team: Team, server: TeamServer, secrets: Secrets, tokens: Tokens): string {
  const inDir = (name: string): string => quoted(`${server.dataDir.replace(/[\\/]+$/, '')}/${name}`);
  const lines = [
    `server_name: ${quoted(server.name)}`,
    '# For tools on this machine; members come over the WebSocket below.',
    `listen: ${quoted(`127.0.0.1:${server.clientPort}`)}`,
    ...(server.monitorPort === undefined ? [] : [`http: ${quoted(`127.0.0.1:${server.monitorPort}`)}`]),
    'websocket {',
    `  listen: ${quoted(`${listenOn(server)}:${server.websocketPort}`)}`,
    ...(server.tls === undefined
      ? ['  no_tls: true']
      : [`  tls { cert_file: ${quoted(server.tls.cert)}, key_file: ${quoted(server.tls.key)} }`]),
    '}',
    `jetstream { store_dir: ${inDir('jetstream')}, max_memory_store: 64MB, max_file_store: ${Math.ceil(server.maxDiskGiB * 1024 ** 3)} }`,
    `operator: ${tokens.operator}`,
    `system_account: ${secrets.system.getPublicKey()}`,
    '# The shop’s account comes over the wire, with every member who was thrown out, and is kept here.',
    `resolver { type: full, dir: ${inDir('accounts')}, allow_delete: false, interval: "2m" }`,
    `resolver_preload { ${secrets.system.getPublicKey()}: ${tokens.system} }`,
    ...(team.servers.length === 1 ? [] : clusterLines(team, server, secrets)),
  ];
  return `${lines.join('\n')}\n`;
}

function clusterLines(team: Team, server: TeamServer, secrets: Secrets): string[] {
  const route = (other: TeamServer): string =>
    quoted(`nats-route://candor:${secrets.clusterPassword}@${bracketed(other.address)}:${other.clusterPort}`);
  return [
    'cluster {',
    '  name: candor',
    `  listen: ${quoted(`${listenOn(server)}:${server.clusterPort}`)}`,
    '  no_advertise: true',
    `  authorization { user: candor, password: ${quoted(secrets.clusterPassword)}, timeout: 5 }`,
    ...(server.tls === undefined ? [] : [`  tls { ${tlsOfRoutes(server.tls)} }`]),
    `  routes: [${team.servers
      .filter((other) => other.name !== server.name)
      .map(route)
      .join(', ')}]`,
    '}',
  ];
}

/** Nodes check each other's certificate by the authority named, or by those the system trusts. */
const tlsOfRoutes = (tls: NonNullable<TeamServer['tls']>): string =>
  [
    `cert_file: ${quoted(tls.cert)}`,
    `key_file: ${quoted(tls.key)}`,
    ...(tls.ca === undefined ? [] : [`ca_file: ${quoted(tls.ca)}`]),
    'timeout: 5',
  ].join(', ');

const listenOn = (server: TeamServer): string =>
  server.tls === undefined ? bracketed(server.address) : '0.0.0.0';

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** Backslashes of Windows become slashes, which nats-server takes there too. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll('\\', '/'));
