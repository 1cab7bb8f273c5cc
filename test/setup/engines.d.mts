export type EngineName = 'chromium' | 'firefox' | 'webkit';

export declare const engines: Record<EngineName, {
  programs: Record<string, (string | undefined)[]>;
  packages: string[];
}>;

export declare function findEngine(name: EngineName): { programs: Record<string, string>; missing: string[] };
