// Comparison.
export function equal(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return a === b; }
export function notEqual(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return a !== b; }
export function lessThan(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return (a as number) < (b as number); }
export function lessOrEqual(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return (a as number) <= (b as number); }
export function greaterThan(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return (a as number) > (b as number); }
export function greaterOrEqual(a: unknown, b: unknown, ignoreCase = true): unknown { void ignoreCase; return (a as number) >= (b as number); }
export function equalsScalar(a: unknown, b: unknown, ignoreCase = true): boolean { void ignoreCase; return a === b; }
export function compareScalar(a: unknown, b: unknown, ignoreCase = true): number { void ignoreCase; return (a as number) - (b as number); }
