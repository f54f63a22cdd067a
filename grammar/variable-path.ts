// Splits the text of a variable name into scope or drive and the bare name.

/** A variable path such as `x`, `script:x`, `env:PATH`. */
export interface VariablePath {
  /** The path as written, without `$`, `@` and braces. */
  readonly userPath: string;
  /** The scope word in lower case ("global", "script", "private", "local", "variable", "using", "workflow"), or null. */
  readonly scope: VariableScope | null;
  /** The drive name as written (`env` in `$env:PATH`) when the prefix is no scope, or null. */
  readonly drive: string | null;
  /** What stands after the scope or drive prefix. */
  readonly name: string;
}

export type VariableScope = "global" | "local" | "script" | "private" | "variable" | "using" | "workflow";

const SCOPES: ReadonlySet<string> = new Set(["global", "local", "script", "private", "variable", "using", "workflow"]);

/** Splits a variable path at its first colon; a prefix that is no scope word is a drive. */
export function parseVariablePath(userPath: string): VariablePath {
  const colon = userPath.indexOf(":");
  if (colon <= 0) return { userPath, scope: null, drive: null, name: colon === 0 ? userPath.slice(1) : userPath };
  const prefix = userPath.slice(0, colon);
  const name = userPath.slice(colon + 1);
  const lower = prefix.toLowerCase();
  if (SCOPES.has(lower)) return { userPath, scope: lower as VariableScope, drive: null, name };
  return { userPath, scope: null, drive: prefix, name };
}
