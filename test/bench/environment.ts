import { cpus, loadavg } from 'node:os';

export interface Environment {
  readonly browser: string;
  readonly cpu: string;
  readonly cores: number;
  /** Of the last minute, when the run began: above the number of cores, times are those of a busy machine. */
  readonly load: number;
  readonly node: string;
  readonly peers: Readonly<Record<string, string>>;
  readonly clockStepMs: number;
}

export function environmentOf(
  browser: string,
  peers: Readonly<Record<string, string>>,
  clockStepMs: number,
): Environment {
  return {
    browser,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    node: process.version,
    peers,
    clockStepMs,
  };
}
