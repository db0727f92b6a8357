import { createCache } from './cache';
import { MAX_PICTURE_BYTES, type PictureReading, type UnreadReason, unread } from './reading';

/** Page or background → worker. */
export interface DecodeRequest {
  readonly id: number;
  readonly bytes: ArrayBuffer;
}

/** Worker → page or background. */
export interface DecodeReply {
  readonly id: number;
  readonly reading: PictureReading;
}

export interface PictureDecoder {
  /** The reading of a picture file. Never rejects; equal bytes are read once. The buffer stays the caller's. */
  decode(bytes: ArrayBuffer): Promise<PictureReading>;
  /** Ends the worker; what is under way is answered `failed`. The next picture starts anew. */
  dispose(): void;
}

/** A running worker. */
export interface DecodeWorker {
  post(request: DecodeRequest): void;
  terminate(): void;
}

/** Starts a worker that answers each request by `onReply`; `onError` says that its script did not load or run. */
export type StartWorker = (onReply: (reply: DecodeReply) => void, onError: () => void) => DecodeWorker;

/**
 * A decoder with a worker of its own: started at the first picture, ended after a minute without one, and
 * replaced when a picture holds it longer than five seconds. Nothing leaves the machine.
 */
export function createDecoder(startWorker: StartWorker = startDecodeWorker): PictureDecoder {
  const cache = createCache<string, PictureReading>(CACHED_READINGS);
  const underWay = new Map<string, Promise<PictureReading>>();
  const queue: Job[] = [];
  let current: Job | undefined;
  let worker: DecodeWorker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const stopWorker = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  };

  const settle = (reading: PictureReading) => {
    clearTimeout(timer);
    current?.resolve(reading);
    current = undefined;
    next();
  };

  const abandon = (reason: UnreadReason) => {
    stopWorker();
    settle(unread(reason));
  };

  const next = () => {
    if (current) return;
    clearTimeout(timer);
    current = queue.shift();
    if (!current) {
      timer = setTimeout(stopWorker, IDLE_MS);
      return;
    }
    timer = setTimeout(() => abandon('failed'), PICTURE_MS);
    lastId += 1;
    try {
      worker ??= startWorker(
        (reply) => {
          if (reply.id === lastId) settle(reply.reading);
        },
        () => abandon('decoder-unavailable'),
      );
      worker.post({ id: lastId, bytes: current.bytes });
    } catch {
      abandon('decoder-unavailable'); // workers or their script are forbidden here
    }
  };

  const decodeOnce = async (key: string, bytes: ArrayBuffer): Promise<PictureReading> => {
    const reading = await new Promise<PictureReading>((resolve) => {
      queue.push({ bytes, resolve });
      next();
    });
    underWay.delete(key);
    if (reading.state === 'read' || reading.reason !== 'decoder-unavailable') cache.set(key, reading);
    return reading;
  };

  return {
    async decode(bytes) {
      if (bytes.byteLength > MAX_PICTURE_BYTES) return unread('too-large');
      const key = await sha256(bytes);
      const known = cache.get(key) ?? underWay.get(key);
      if (known) return known;
      const reading = decodeOnce(key, bytes);
      underWay.set(key, reading);
      return reading;
    },
    dispose() {
      stopWorker();
      for (const job of [...(current ? [current] : []), ...queue.splice(0)]) job.resolve(unread('failed'));
      current = undefined;
    },
  };
}

interface Job {
  readonly bytes: ArrayBuffer;
  readonly resolve: (reading: PictureReading) => void;
}

const CACHED_READINGS = 64;
const PICTURE_MS = 5_000;
const IDLE_MS = 60_000;

const startDecodeWorker: StartWorker = (onReply, onError) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => onReply(data);
  worker.onerror = onError;
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
};

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
