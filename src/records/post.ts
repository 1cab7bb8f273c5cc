/** What became of a request. */
export interface Answer {
  readonly arrived: boolean;
  /** Whether another one may fare better. */
  readonly again: boolean;
  /** What to tell of one that has not arrived. */
  readonly cause: unknown;
}

/**
 * Posts a record once; never rejects. It goes on where the page is left (Fetch Standard, "keepalive"), tells the endpoint no more of the page
 * than the record does, and follows no redirect: behind one a POST can become a GET, and the record be lost with a fine answer.
 */
export async function post(endpoint: string, body: string): Promise<Answer> {
  try {
    const { ok, status } = await fetch(endpoint, {
      method: 'POST', body, headers: { 'content-type': 'application/json' },
      keepalive: true, credentials: 'same-origin', cache: 'no-store', redirect: 'manual', referrerPolicy: 'strict-origin',
    });
    return { arrived: ok, again: status > 499, cause: status ? `HTTP ${status}` : 'a redirect' };
  } catch (cause) { return { arrived: false, again: true, cause }; }
}
