// Runs a module of this project under Vite, which resolves it as the extension's build does.
// usage: node test/run.mjs MODULE [ARGUMENT…]; the module exports main(arguments) and answers the exit code.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { lexiconTable } from '../lib/text/phrases/lexicon-plugin.ts';

const [entry, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(entry), { plugins: [lexiconTable()], logLevel: 'error' });
process.exitCode = await module.main(args);
