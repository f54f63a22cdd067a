// Comment-based help: finds the comment block of a function or script and reads its sections.

import { extentOf } from "./source-text.ts";
import type { Token } from "./tokens.ts";
import type { FunctionDefinitionAst, ScriptBlockAst } from "./tree.ts";

/** The sections of a help comment; texts end with a line end, as PowerShell's GetHelpContent gives them. */
export interface CommentHelp {
  synopsis: string | null;
  description: string | null;
  notes: string | null;
  component: string | null;
  role: string | null;
  functionality: string | null;
  forwardHelpTargetName: string | null;
  forwardHelpCategory: string | null;
  remoteHelpRunspace: string | null;
  mamlHelpFile: string | null;
  /** By upper-case name. */
  readonly parameters: Map<string, string>;
  readonly examples: string[];
  readonly inputs: string[];
  readonly outputs: string[];
  readonly links: string[];
}

const DIRECTIVE = /^\s*\.(\w+)(?:\s+(\S.*?))?\s*$/;

function emptyHelp(): CommentHelp {
  return {
    synopsis: null, description: null, notes: null, component: null, role: null, functionality: null,
    forwardHelpTargetName: null, forwardHelpCategory: null, remoteHelpRunspace: null, mamlHelpFile: null,
    parameters: new Map(), examples: [], inputs: [], outputs: [], links: [],
  };
}

/** The lines of comments without their comment signs. */
function linesOf(comments: readonly Token[]): string[] {
  return comments.flatMap((token) => {
    const text = token.text;
    if (!text.startsWith("<#")) return [text.replace(/^#+/, "")];
    return text.slice(2, text.endsWith("#>") ? -2 : undefined).split(/\r\n|\r|\n/);
  });
}

/** The text of a section from line `from` on, and the line behind it. The first line's indent is taken off every line. */
function section(lines: readonly string[], from: number): { text: string; next: number } {
  let text = "";
  let indent = -1;
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (indent < 0 && /^\s*$/.test(line)) continue;
    if (DIRECTIVE.test(line)) break;
    const blanks = /^[ \t\u00a0]*/.exec(line)?.[0].length ?? 0;
    if (indent < 0) indent = blanks;
    text += `${line.slice(Math.min(indent, blanks))}\n`;
  }
  return { text, next: i };
}

/** Puts one section where it belongs; false when help has no such section. */
function place(help: CommentHelp, name: string, argument: string | undefined, text: string): boolean {
  if (argument !== undefined) {
    switch (name) {
      case "PARAMETER":
        help.parameters.set(argument.trim().toUpperCase(), text);
        return true;
      case "FORWARDHELPTARGETNAME": help.forwardHelpTargetName = argument.trim(); return true;
      case "FORWARDHELPCATEGORY": help.forwardHelpCategory = argument.trim(); return true;
      case "REMOTEHELPRUNSPACE": help.remoteHelpRunspace = argument.trim(); return true;
      case "EXTERNALHELP": help.mamlHelpFile = argument.trim(); return true;
      default: return false;
    }
  }
  switch (name) {
    case "SYNOPSIS": help.synopsis = text; return true;
    case "DESCRIPTION": help.description = text; return true;
    case "NOTES": help.notes = text; return true;
    case "COMPONENT": help.component = text; return true;
    case "ROLE": help.role = text; return true;
    case "FUNCTIONALITY": help.functionality = text; return true;
    case "EXAMPLE": help.examples.push(text); return true;
    case "INPUTS": help.inputs.push(text); return true;
    case "OUTPUTS": help.outputs.push(text); return true;
    case "LINK": help.links.push(text.trim()); return true;
    default: return false;
  }
}

/** Reads the sections of comments; null when they are no help (no section, or one that help does not know). */
export function readCommentHelp(comments: readonly Token[]): CommentHelp | null {
  const lines = linesOf(comments);
  const help = emptyHelp();
  let any = false;
  for (let i = 0; i < lines.length;) {
    const directive = DIRECTIVE.exec(lines[i] ?? "");
    if (directive === null) {
      if (/\S/.test(lines[i] ?? "") && !any) return null;
      i++;
      continue;
    }
    const { text, next } = section(lines, i + 1);
    if (!place(help, (directive[1] ?? "").toUpperCase(), directive[2], text)) return null;
    any = true;
    i = next;
  }
  return any ? help : null;
}

function lineDistance(from: Token, to: Token): number {
  return extentOf(to).startLineNumber - extentOf(from).endLineNumber;
}

/** The comments that stand directly before token `index`, at most one blank line away. */
function commentsBefore(tokens: readonly Token[], index: number): Token[] {
  const found: Token[] = [];
  let anchor = tokens[index];
  let distance = 2;
  for (let i = index - 1; i >= 0 && anchor !== undefined; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "NewLine") continue;
    if (token.kind !== "Comment" || lineDistance(token, anchor) > distance) break;
    found.unshift(token);
    anchor = token;
    distance = 1;
  }
  return found;
}

/** The comments that stand directly behind token `index` (-1: at the start), blank lines before them allowed. */
function commentsBehind(tokens: readonly Token[], index: number): Token[] {
  const found: Token[] = [];
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "NewLine") continue;
    const last = found[found.length - 1];
    if (token.kind !== "Comment" || (last !== undefined && lineDistance(last, token) > 1)) break;
    found.push(token);
  }
  return found;
}

function indexAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstHelp(candidates: readonly Token[][]): CommentHelp | null {
  for (const comments of candidates) {
    const help = comments.length === 0 ? null : readCommentHelp(comments);
    if (help !== null) return help;
  }
  return null;
}

/** Whether comments at the start of a script belong to the function that follows them. */
function belongsToFunction(tokens: readonly Token[], comments: readonly Token[]): boolean {
  const last = comments[comments.length - 1];
  if (last === undefined) return false;
  const next = tokens.slice(tokens.indexOf(last) + 1).find((token) => token.kind !== "NewLine");
  if (next === undefined || lineDistance(last, next) > 2) return false;
  return next.kind === "Function" || next.kind === "Filter" || next.kind === "Workflow";
}

/**
 * The help of a function (before it, or first or last in its body) or of a whole script (first or last in it).
 * `tokens` are those of the parse that made the node.
 */
export function commentHelp(node: FunctionDefinitionAst | ScriptBlockAst, tokens: readonly Token[]): CommentHelp | null {
  if (node.kind === "FunctionDefinition") {
    const open = indexAt(tokens, node.body.start);
    const close = indexAt(tokens, node.body.end - 1);
    return firstHelp([
      commentsBefore(tokens, indexAt(tokens, node.start)), commentsBehind(tokens, open), commentsBefore(tokens, close),
    ]);
  }
  if (node.parent !== null) {
    return firstHelp([commentsBehind(tokens, indexAt(tokens, node.start)), commentsBefore(tokens, indexAt(tokens, node.end - 1))]);
  }
  const leading = commentsBehind(tokens, -1);
  return firstHelp([belongsToFunction(tokens, leading) ? [] : leading, commentsBefore(tokens, tokens.length - 1)]);
}
