/** Serves each subject's page and files on the loopback, and notes what of the files was asked for. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { pageOf } from './page.mjs';

const types = { '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.svg': 'image/svg+xml' };

const bodies = new Map();

/** The body of one of a subject's files: a function makes it, or it lies in the subject's folder. Read once, so that no page waits for a disk. */
export async function fileOf(subject, name) {
  const key = `${subject.name}/${name}`;
  if (!bodies.has(key)) {
    const made = subject.made?.[name];
    bodies.set(key, made ? Buffer.from(await made()) : await readFile(new URL(name, subject.root)));
  }
  return bodies.get(key);
}

const headers = { 'cache-control': 'no-store', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export async function openServer(subjects) {
  /** Which files were asked for since it was last emptied. */
  const asked = new Set();

  async function answer({ pathname, searchParams }) {
    const [, kind, name, ...rest] = pathname.split('/');
    const subject = subjects.find((each) => each.name === name);
    if (kind === 'page' && subject) return { type: 'text/html; charset=utf-8', body: pageOf(subject, Object.fromEntries(searchParams)) };
    if (kind === 'gated') {
      const late = Number(searchParams.get('late'));
      if (late) await new Promise((resolve) => setTimeout(resolve, late));
      return { type: types['.js'], body: 'ran()' };
    }
    if (kind === 'file' && subject) {
      const file = rest.join('/');
      asked.add(file);
      return { type: types[extname(file)] ?? 'application/octet-stream', body: await fileOf(subject, file) };
    }
    throw new Error('nothing there');
  }

  const server = createServer((request, response) => {
    answer(new URL(request.url, 'http://127.0.0.1')).then(
      // A browser that keeps nothing does for every round the same work; one whose page is isolated has a finer clock (High Resolution
      // Time, "coarsen time").
      ({ type, body }) => response.writeHead(200, { 'content-type': type, ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    close() { server.closeAllConnections(); server.close(); },
  };
}
