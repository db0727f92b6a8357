import { jetstream } from '@nats-io/jetstream';
import { credsAuthenticator, type NatsConnection, RequestError, wsconnect } from '@nats-io/nats-core';
import type { TeamFile } from '../../lib/model/team';
import { inboxOf } from '../../lib/sync/layout';

/** A bare connection with a member's credentials: what a client of somebody else's making could do. */
export function connectMember(
  file: TeamFile,
  servers: readonly string[] = file.servers,
): Promise<NatsConnection> {
  return wsconnect({
    servers: [...servers],
    authenticator: credsAuthenticator(new TextEncoder().encode(file.creds)),
    inboxPrefix: inboxOf(file.memberId),
    ignoreClusterUpdates: true,
    noRandomize: true,
    reconnectTimeWait: 100,
    timeout: 5000,
  });
}

/** What came of a message that asks to be kept: `kept`, `refused` by rights, or what the stream says against it. */
export async function kept(
  connection: NatsConnection,
  subject: string,
  body = '{}',
  id?: string,
): Promise<string> {
  try {
    const { duplicate } = await jetstream(connection).publish(
      subject,
      body,
      id === undefined ? {} : { msgID: id },
    );
    return duplicate ? 'kept before' : 'kept';
  } catch (error) {
    return isNobodyThere(error) ? 'refused' : messageOf(error);
  }
}

/** What came of a request to JetStream: `answered`, `refused` by rights, or what JetStream says against it. */
export async function asked(connection: NatsConnection, subject: string, body?: unknown): Promise<string> {
  try {
    const answer = await connection.request(
      `$JS.API.${subject}`,
      body === undefined ? '' : JSON.stringify(body),
      { timeout: 5000 },
    );
    if (answer.headers !== undefined && answer.headers.code >= 400) return answer.headers.description;
    if (answer.headers?.has('Nats-Subject') === true) return 'answered';
    const { error } = answer.json<{ error?: { description: string } }>();
    return error === undefined ? 'answered' : error.description;
  } catch (error) {
    return isNobodyThere(error) ? 'refused' : messageOf(error);
  }
}

/** Nobody hears the request: the member's account leads nowhere with that subject. */
const isNobodyThere = (error: unknown): boolean =>
  (error instanceof RequestError && error.isNoResponders()) ||
  (error instanceof Error && /no responders|jetstream is not enabled/.test(messageOf(error)));

const messageOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.message}${error.cause instanceof Error ? ` ${error.cause.message}` : ''}`
    : String(error);
