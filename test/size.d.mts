export declare function measure(): readonly { name: string; limit: number; bytes: number; kB: string }[];
export declare function withFigures(text: string): string;
