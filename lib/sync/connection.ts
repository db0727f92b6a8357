import { credsAuthenticator, errors, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import type { TeamFile, TeamPhase } from '../model/team';
import { inboxOf } from './layout';

/** A server that does not answer within this is tried no longer; the next one is. */
const CONNECT_MS = 10_000;
/** A cut line is noticed after two of these without an answer. */
const PING_MS = 20_000;

/** One connection. It does not mend itself: the run begins anew, as after a restart of the browser. */
export function connect({ servers, creds, memberId, name }: TeamFile): Promise<NatsConnection> {
  return wsconnect({
    servers: [...servers],
    authenticator: credsAuthenticator(new TextEncoder().encode(creds)),
    inboxPrefix: inboxOf(memberId),
    name: `candor ${memberId} ${name}`.replaceAll(/[^\x20-\x7e]/g, '?'),
    reconnect: false,
    timeout: CONNECT_MS,
    pingInterval: PING_MS,
    maxPingOut: 2,
    // Addresses of the cluster's inside are no use to a browser.
    ignoreClusterUpdates: true,
  });
}

/** What a failure means to the member. Credentials that ran out are told from others by their own date. */
export function phaseOf(error: unknown, { creds }: TeamFile, nowMs: number): TeamPhase {
  const isExpired = error instanceof errors.UserAuthenticationExpiredError;
  const isRefused =
    error instanceof errors.AuthorizationError ||
    /authorization|authentication|revoked/i.test(messageOf(error));
  if (!isExpired && !isRefused) return 'offline';
  const endsAtMs = expiryOf(creds);
  return isExpired || (endsAtMs !== null && endsAtMs <= nowMs) ? 'expired' : 'refused';
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** When the credentials end; null: never, or it does not say. */
export function expiryOf(creds: string): number | null {
  const payload = /JWT-----\s*[\w-]+\.([\w-]+)\./.exec(creds)?.[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const { exp } = claims as { exp?: unknown };
    return typeof exp === 'number' && exp > 0 ? exp * 1000 : null;
  } catch {
    return null; // not a JWT: the server refuses it and says so
  }
}
