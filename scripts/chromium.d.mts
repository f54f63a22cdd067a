// Types of chromium.mjs, for the tests.
export const chromiumFlags: string[];
export function findChromium(): string | null;
export function ensureChromium(): string;
export function chromiumVersion(path: string): string;
