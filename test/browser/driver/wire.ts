import type { EngineName } from '../../setup/engines.mjs';

/** What the process that started the engine tells the one that runs the tests. Plain data: it crosses between them. */
export interface Wire {
  engine: EngineName;
  version: string;
  /** Where the session takes WebDriver commands. */
  endpoint: string;
  /** The one port that pages see, for a page's own host and, as a proxy, for all others. */
  port: number;
  /** Where the fixture server of the current test file must listen to receive what arrives at that port. */
  socket: string;
  /** For every https host. */
  certificate: { key: string; cert: string };
}
