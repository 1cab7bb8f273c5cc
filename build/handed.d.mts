export declare const NAMES: readonly string[];
export declare const letters: Readonly<Record<string, string>>;
