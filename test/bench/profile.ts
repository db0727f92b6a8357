import type { Page } from '@playwright/test';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
}

const SHOWN = 40;

/** Runs `work` under the browser's sampling profiler; answers the functions it spent most of its time in. */
export async function profiled(page: Page, work: () => Promise<unknown>): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 }); // µs
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: CpuProfile };
  const names = new Map(
    profile.nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`,
    ]),
  );
  const counts = new Map<string, number>();
  for (const id of profile.samples) {
    const name = names.get(id) ?? '';
    if (!/^\((?:idle|program|root)\)/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([name, count]) => `${((count / total) * 100).toFixed(1).padStart(6)} %  ${name}`)
    .join('\n');
}
