import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDecoder, type DecodeRequest, type StartWorker } from './client';
import { MAX_PICTURE_BYTES, type PictureReading } from './reading';

const read: PictureReading = { state: 'read', codes: [], widthPx: 1, heightPx: 1 };
const picture = (byte: number): ArrayBuffer => Uint8Array.of(byte).buffer;

/** Workers that answer when told to. */
function fakeWorkers() {
  const started: {
    posted: DecodeRequest[];
    ended: boolean;
    answer(reading?: PictureReading): void;
    fail(): void;
  }[] = [];
  const start: StartWorker = (onReply, onError) => {
    const posted: DecodeRequest[] = [];
    const worker = {
      posted,
      ended: false,
      answer: (reading = read) => onReply({ id: posted.at(-1)?.id ?? 0, reading }),
      fail: onError,
    };
    started.push(worker);
    return {
      post: (request) => posted.push(request),
      terminate: () => {
        worker.ended = true;
      },
    };
  };
  return { started, start };
}

const untilPosted = (workers: ReturnType<typeof fakeWorkers>, worker: number, count: number) =>
  vi.waitFor(() => expect(workers.started[worker]?.posted).toHaveLength(count));

describe('createDecoder', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('starts its worker at the first picture', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    expect(workers.started).toHaveLength(0);
    const reading = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    workers.started[0]?.answer();
    expect(await reading).toEqual(read);
  });

  it('reads equal bytes once, whether asked together or later', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const together = [decoder.decode(picture(1)), decoder.decode(picture(1))];
    await untilPosted(workers, 0, 1);
    workers.started[0]?.answer();
    expect(await Promise.all(together)).toEqual([read, read]);
    expect(await decoder.decode(picture(1))).toEqual(read);
    expect(workers.started[0]?.posted).toHaveLength(1);
  });

  it('gives the worker one picture at a time', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const first = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    const second = decoder.decode(picture(2));
    workers.started[0]?.answer();
    await first;
    await untilPosted(workers, 0, 2);
    workers.started[0]?.answer({ state: 'unread', reason: 'not-a-picture' });
    expect(await second).toEqual({ state: 'unread', reason: 'not-a-picture' });
  });

  it('calls a picture that takes more than five seconds failed, and reads the next with a new worker', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const slow = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    const next = decoder.decode(picture(2));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await slow).toEqual({ state: 'unread', reason: 'failed' });
    expect(workers.started[0]?.ended).toBe(true);
    await untilPosted(workers, 1, 1);
    workers.started[0]?.answer({ state: 'unread', reason: 'not-a-picture' }); // too late: nobody listens
    workers.started[1]?.answer();
    expect(await next).toEqual(read);
  });

  it('ends an idle worker after a minute', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const reading = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    workers.started[0]?.answer();
    await reading;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(workers.started[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(workers.started[0]?.ended).toBe(true);
  });

  it('says that there is no decoder when the worker does not load, and tries again for the next asking', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const reading = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    workers.started[0]?.fail();
    expect(await reading).toEqual({ state: 'unread', reason: 'decoder-unavailable' });
    const again = decoder.decode(picture(1));
    await untilPosted(workers, 1, 1);
    workers.started[1]?.answer();
    expect(await again).toEqual(read);
  });

  it('says the same where workers are forbidden', async () => {
    const decoder = createDecoder(() => {
      throw new Error('blocked by policy');
    });
    expect(await decoder.decode(picture(1))).toEqual({ state: 'unread', reason: 'decoder-unavailable' });
  });

  it('does not open a file of more than 25 MB', async () => {
    const workers = fakeWorkers();
    const reading = await createDecoder(workers.start).decode(new ArrayBuffer(MAX_PICTURE_BYTES + 1));
    expect(reading).toEqual({ state: 'unread', reason: 'too-large' });
    expect(workers.started).toHaveLength(0);
  });

  it('answers what is under way when it is disposed of', async () => {
    const workers = fakeWorkers();
    const decoder = createDecoder(workers.start);
    const reading = decoder.decode(picture(1));
    await untilPosted(workers, 0, 1);
    decoder.dispose();
    expect(await reading).toEqual({ state: 'unread', reason: 'failed' });
    expect(workers.started[0]?.ended).toBe(true);
  });
});
