// Builds the pages of third-party editors and chats, each folder with a main.js a page, into .output/lab.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const lab = import.meta.dirname;
const folders = ['editors', 'chats'].filter((folder) => existsSync(resolve(lab, folder)));
const pages = folders.flatMap((folder) =>
  readdirSync(resolve(lab, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, resolve(lab, folder, name, 'main.js')]),
);
if (!existsSync(resolve(lab, 'node_modules'))) {
  process.stderr.write('The pages of the lab are not installed: npm install --prefix test/lab\n');
  process.exit(1);
}
const out = resolve(lab, '../../.output/lab');
await build({
  configFile: false,
  root: lab,
  logLevel: 'warn',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2024',
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input: {
        ...Object.fromEntries(pages),
        // The reading of drafts as the extension has it, to be asked in the page itself.
        'editable-text': resolve(lab, '../../lib/consoles/editable-text.ts'),
      },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});

// Loaded as the page script it is.
mkdirSync(resolve(out, 'vendor'), { recursive: true });
copyFileSync(
  resolve(lab, 'node_modules/botframework-webchat/dist/webchat.js'),
  resolve(out, 'vendor/webchat.js'),
);
