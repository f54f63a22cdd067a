// What the editor needs of the language: tokens to colour and jump by, errors, and whether more input could cure them.
import type { ScriptBlockAst } from "#grammar/tree.ts";

/** A token as the grammar makes it; offsets are UTF-16, the end exclusive. */
export interface EditorToken {
  /** TokenKind name of PowerShell ("Variable", "Generic", "StringExpandable"...). */
  readonly kind: string;
  /** TokenFlags, as bits. */
  readonly flags: number;
  readonly start: number;
  readonly end: number;
  /** Tokens inside an expandable string. */
  readonly nestedTokens?: readonly EditorToken[] | null;
}

export interface EditorParse {
  readonly tree: ScriptBlockAst;
  readonly tokens: readonly EditorToken[];
  readonly errors: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** True when some error could be cured by more input. */
  readonly incomplete: boolean;
}

export type Parse = (text: string) => EditorParse;
