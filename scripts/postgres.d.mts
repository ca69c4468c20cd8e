export function findPostgres(): string | null;
export function startPostgres(): Promise<{ url: string; stop(): void } | { reason: string }>;
