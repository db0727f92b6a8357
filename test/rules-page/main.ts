import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { PAGE_FILE, rulesPage } from './page';

/** Writes the rules page. Exit code 0: written. */
export async function main(): Promise<number> {
  writeFileSync(PAGE_FILE, await rulesPage());
  process.stdout.write(`${relative(resolve('.'), PAGE_FILE)} written\n`);
  return 0;
}
