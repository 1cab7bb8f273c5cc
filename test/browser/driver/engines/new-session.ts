import type { Launched } from '../process/launch.js';

interface NewSession {
  value: { sessionId: string; capabilities: { browserVersion?: string } };
}

/** Opens the one WebDriver session. A driver whose browser cannot start may never answer, hence the limit. */
export async function newSession(base: string, capabilities: object, driver: Launched) {
  let text: string;
  try {
    const response = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ capabilities: { alwaysMatch: capabilities } }),
      signal: AbortSignal.timeout(20_000),
    });
    text = await response.text();
    if (!response.ok) throw new Error(text.slice(0, 800));
  } catch (error) {
    throw new Error(`No session: ${error instanceof Error ? error.message : String(error)}\n${driver.output().slice(-1500)}`);
  }
  const { value } = JSON.parse(text) as NewSession;
  return { endpoint: `${base}/session/${value.sessionId}`, version: value.capabilities.browserVersion ?? '' };
}
