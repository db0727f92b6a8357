import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const BUILT = resolve(import.meta.dirname, '../../.output/lab');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export interface Lab {
  /** Address of a page of the lab, by the name of its folder. */
  page(name: string, query?: string): string;
  close(): Promise<void>;
}

/** Serves the built pages of third-party editors and chats on loopback. */
export async function startLab(): Promise<Lab> {
  if (!existsSync(BUILT))
    throw new Error('The lab is not built: npm install --prefix test/lab && node test/lab/build.mjs');
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name] = /^\/([a-z-]+)\/$/.exec(pathname) ?? [];
    try {
      const body = name === undefined ? await fileOf(pathname) : pageOf(name);
      const type = name === undefined ? TYPES[extname(pathname)] : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    page: (name, query = '') => `http://127.0.0.1:${port}/${name}/${query}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fileOf(pathname: string): Promise<Buffer> {
  const file = normalize(join(BUILT, pathname));
  if (!file.startsWith(BUILT + sep)) throw new Error('outside');
  return readFile(file);
}

function pageOf(name: string): string {
  const style = existsSync(join(BUILT, `${name}.css`)) ? `<link rel="stylesheet" href="/${name}.css">` : '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title>${style}<link rel="icon" href="data:,"><body><script type="module" src="/${name}.js"></script></body></html>`;
}
