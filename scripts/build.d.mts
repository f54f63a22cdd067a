// Types of build.mjs, for the tests.

/** Builds the named targets (page, server, node) where they are stale. */
export function buildTargets(names?: string[], options?: { force?: boolean }): Promise<void>;
