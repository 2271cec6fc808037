import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Serves a built web folder; a path without a file ending is a page of the single-page application. */
export function staticFiles(folder: string): (pathname: string) => Promise<Response | undefined> {
  return async (pathname) => {
    const asked = path.extname(pathname) === '' ? '/index.html' : pathname;
    const file = path.join(folder, path.normalize(asked));
    const kind = kinds[path.extname(file)];
    if (!kind || !file.startsWith(folder + path.sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const cached = asked.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: { 'content-type': kind, 'content-length': String(found.size), 'cache-control': cached },
    });
  };
}
