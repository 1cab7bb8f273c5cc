/** What an engine is given. */
export interface EngineStart {
  /** For its profile. Removed with everything in it when the engine ends. */
  directory: string;
  /** All hosts but loopback are reached through this port, so that no test ever leaves the machine. */
  proxyPort: number;
}

/** What a started engine gives back. */
export interface EngineStarted {
  endpoint: string;
  version: string;
  stop(): Promise<void>;
}
