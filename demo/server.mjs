import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ method: string, path: string, query: string, time: number, cookie: string }} LoggedRequest
 * `path` is without the query; `cookie` is the Cookie header, or ''.
 */

const repository = fileURLToPath(new URL('..', import.meta.url));

/** What has no entry here is not served: the server's own `.mjs` files, for example. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** What of the build is served. */
const library = /^\/(consent-gate[\w.-]*\.js(\.map)?|themes\/[\w-]+\.css)$/;
const pixel = /^\/stand-ins\/pixel\/[\w-]+\.gif$/;
const beacon = /^\/stand-ins\/beacon\/[\w-]+$/;
const transparentGif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * A policy without 'unsafe-inline': the inline scripts of a page are allowed by their hash. Those behind a
 * gate are in the list too, since the browser checks them at the moment when they are released.
 */
function contentSecurityPolicy(html, path) {
  const hashes = [];
  for (const [, attributes, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\bsrc=|application\/json/.test(attributes)) continue;
    hashes.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...new Set(hashes)].join(' '),
    // The frame of the playground is under the policy of its page, and holds whatever style was chosen.
    path.startsWith('/playground/') ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** The real path of a file inside `folder`, or undefined when there is none or the path leads outside. */
async function locate(folder, path) {
  try {
    const base = await realpath(folder);
    const file = await realpath(join(base, path));
    return file === base || file.startsWith(base + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The languages and ready themes that have been built, for the playground to offer. */
async function built(root) {
  const names = async (folder, pattern) => {
    const files = await readdir(join(root, 'dist', folder)).catch(() => []);
    return files.flatMap(file => pattern.exec(file)?.[1] ?? []).sort();
  };
  return { languages: await names('', /^consent-gate-lang-([\w-]+)\.js$/), themes: await names('themes', /^([\w-]+)\.css$/) };
}

/** @returns {Promise<{ status: number, headers?: Record<string, string>, body?: Buffer | string }>} */
async function answer(method, path, { root, csp }) {
  if (beacon.test(path)) {
    return method === 'POST' ? { status: 204 } : { status: 405, headers: { allow: 'POST' } };
  }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  if (pixel.test(path)) return { status: 200, headers: { 'content-type': types['.gif'] }, body: transparentGif };
  if (path === '/playground/built.json') {
    return { status: 200, headers: { 'content-type': types['.json'] }, body: JSON.stringify(await built(root)) };
  }

  let file = await locate(join(root, library.test(path) ? 'dist' : 'demo'), path);
  if (file && (await stat(file)).isDirectory()) {
    if (!path.endsWith('/')) return { status: 301, headers: { location: `${path.replace(/^\/+/, '/')}/` } };
    file = await locate(file, 'index.html');
  }
  const type = file && types[extname(file)];
  if (!type) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found\n' };

  const body = await readFile(file);
  const headers = { 'content-type': type };
  if (csp && type === types['.html']) headers['content-security-policy'] = contentSecurityPolicy(body.toString(), path);
  return { status: 200, headers, body };
}

/**
 * Serves `demo/` at `/` and the built library (`/consent-gate*.js` and `/themes/*.css`, from `dist/`) on the loopback address.
 *
 * @param {object} [options]
 * @param {string} [options.root] the folder that holds `demo/` and `dist/`; this repository by default
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {boolean} [options.csp] send a Content-Security-Policy with each page; true by default
 * @returns {Promise<{ origin: string, requests: LoggedRequest[], close: () => Promise<void> }>}
 *   `requests` is live: every request is appended as it arrives.
 */
export function createDemoServer({ root = repository, port = 0, csp = true } = {}) {
  /** @type {LoggedRequest[]} */
  const requests = [];

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const [rawPath, query = ''] = url.split(/\?(.*)/s);
    let path;
    try {
      path = decodeURIComponent(rawPath);
    } catch {
      response.writeHead(400).end();
      return;
    }
    requests.push({ method, path, query, time: Date.now(), cookie: request.headers.cookie ?? '' });
    request.resume();

    let result;
    try {
      result = await answer(method, path, { root, csp });
    } catch (error) {
      result = { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${error.message}\n` };
    }
    const { status, headers, body = '' } = result;
    response.writeHead(status, {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
      ...(status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    });
    response.end(method === 'HEAD' || status === 204 ? undefined : body);
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({
        origin: `http://127.0.0.1:${server.address().port}`,
        requests,
        close: () => new Promise(done => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      });
    });
  });
}
