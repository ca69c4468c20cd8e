export function findBrowser(): string | null;
export function requireBrowser(): Promise<string>;
export function browserFlags(): string[];
