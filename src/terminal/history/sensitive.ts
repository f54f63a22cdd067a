// Which lines must never be stored: those that seem to hold a password or token. PSReadLine's rule, on words first, then on the tree.
import type { Ast, CommandAst, ExpressionAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { EditorToken, Parse } from "../parse-port.ts";

/** Where an accepted line goes. */
export type HistoryChoice = "SkipAdding" | "MemoryOnly" | "MemoryAndFile";

// PSReadLine's words, and what partners type beside them.
const suspicious = /password|asplaintext|token|apikey|secret/i;
const alsoSuspicious = /bearer\s|eyJ[A-Za-z0-9_-]{10}|clientsecret|-credential\s*[('"]/i;

/** Decides about one line. */
export function historyChoice(line: string, parse: Parse): HistoryChoice {
  if (line.trim() === "") return "SkipAdding";
  if (alsoSuspicious.test(line)) return "MemoryOnly";
  if (!suspicious.test(line)) return "MemoryAndFile";
  const parsed = parse(line);
  if (parsed.errors.length > 0) return "MemoryOnly";
  return new LineCheck(line, parsed.tree, parsed.tokens).sensitive() ? "MemoryOnly" : "MemoryAndFile";
}

const harmlessCommands = new Set([
  "get-secret", "get-secretinfo", "get-secretvault", "register-secretvault", "remove-secret", "set-secretinfo", "set-secretvaultdefault",
  "test-secretvault", "unlock-secretvault", "unregister-secretvault", "get-azaccesstoken",
]);

class LineCheck {
  readonly #line: string;
  readonly #tree: Ast;
  readonly #tokens: readonly EditorToken[];
  constructor(line: string, tree: Ast, tokens: readonly EditorToken[]) {
    this.#line = line;
    this.#tree = tree;
    this.#tokens = tokens;
  }

  #text(node: { start: number; end: number }): string {
    return this.#line.slice(node.start, node.end);
  }

  sensitive(): boolean {
    const comment = this.#tokens.some((token) => token.kind === "Comment" && suspicious.test(this.#text(token)));
    if (comment) return true;
    return !walk(this.#tree, (node) => (this.#nodeIsSensitive(node) ? "stop" : undefined));
  }

  #nodeIsSensitive(node: Ast): boolean {
    switch (node.kind) {
      case "StringConstantExpression": return suspicious.test(node.value) && !this.#harmlessString(node);
      case "ExpandableStringExpression": return suspicious.test(node.value);
      case "AssignmentStatement": return suspicious.test(this.#text(node.left)) && !harmlessAssigned(node.right);
      case "CommandParameter": return suspicious.test(node.parameterName) && this.#parameterIsSensitive(node);
      case "FunctionDefinition": return suspicious.test(node.name);
      case "TypeDefinition": return suspicious.test(this.#text(node));
      case "ParamBlock": return suspicious.test(this.#text(node));
      default: return false;
    }
  }

  #harmlessString(node: Ast): boolean {
    const { parent } = node;
    if (parent === null) return false;
    // `$x.Token`, `[Foo]::Token`: a member's name; what is assigned to it is judged there.
    if ((parent.kind === "MemberExpression" || parent.kind === "InvokeMemberExpression") && parent.member === node) return true;
    if (parent.kind === "Command") return this.#harmlessCommand(parent);
    return false;
  }

  #harmlessCommand(command: CommandAst): boolean {
    const words = command.commandElements.map((element) => this.#text(element).toLowerCase());
    const [name = "", second = "", third = ""] = words;
    if (harmlessCommands.has(name)) return true;
    if (name === "gcloud") return second === "auth" && /^print-(?:access|identity)-token$/.test(third);
    if (name === "az") return second === "account" && third === "get-access-token";
    if (name === "kubectl") return (second === "get" || second === "describe") && /^secrets?$/.test(third);
    return false;
  }

  #parameterIsSensitive(parameter: Extract<Ast, { kind: "CommandParameter" }>): boolean {
    if (/asplaintext/i.test(parameter.parameterName)) return true;
    const command = parameter.parent;
    const elements = command?.kind === "Command" ? command.commandElements : [];
    const value = parameter.argument ?? elements[elements.indexOf(parameter) + 1] ?? null;
    if (value === null || value.kind === "CommandParameter") return false;
    return !harmlessArgument(value);
  }
}

/** A variable, or a command in parentheses. */
function harmlessArgument(value: ExpressionAst): boolean {
  if (value.kind === "VariableExpression") return true;
  return value.kind === "ParenExpression" && isCommandPipeline(value.pipeline);
}

function isCommandPipeline(node: Ast): boolean {
  return node.kind === "Pipeline" && node.pipelineElements[0]?.kind === "Command";
}

/** What may be assigned to a `$token`: what a command gives, or a member of something. */
function harmlessAssigned(right: Ast): boolean {
  if (right.kind === "Pipeline") {
    const [first] = right.pipelineElements;
    return first === undefined || first.kind === "Command" || right.pipelineElements.length > 1 || harmlessAssigned(first);
  }
  if (right.kind !== "CommandExpression") return false;
  const { kind } = right.expression;
  return kind === "MemberExpression" || kind === "InvokeMemberExpression";
}
