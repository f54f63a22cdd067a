// #requires lines: what a script asks for, and what is wrong with the asking.

import type { CommandElementAst, ScriptRequirements } from "./tree.ts";
import type { RequiresLine } from "./scan/scanner.ts";
import type { Parser } from "./rules/parser.ts";

const NAMES = ["version", "psedition", "modules", "runasadministrator", "shellid", "pssnapin", "assembly"] as const;
type Name = (typeof NAMES)[number];

interface Found {
  version: string | null;
  readonly modules: string[];
  readonly editions: string[];
  applicationId: string | null;
  elevated: boolean;
}

function textOf(p: Parser, element: CommandElementAst): string {
  if (element.kind === "StringConstantExpression") return element.value;
  return p.source.text.slice(element.start, element.end);
}

function list(element: CommandElementAst): CommandElementAst[] {
  return element.kind === "ArrayLiteral" ? [...element.elements] : [element];
}

function take(p: Parser, found: Found, name: Name, argument: CommandElementAst): void {
  switch (name) {
    case "version": {
      const text = textOf(p, argument);
      if (/^\d+(?:\.\d+){0,3}$/.test(text)) found.version = text.includes(".") ? text : `${text}.0`;
      else p.errors.report(argument, "RequiresVersionInvalid");
      return;
    }
    case "psedition":
      for (const item of list(argument)) {
        const text = textOf(p, item);
        if (/^(?:core|desktop)$/i.test(text)) found.editions.push(text);
        else p.errors.report(item, "RequiresPSEditionInvalid");
      }
      return;
    case "modules":
      found.modules.push(...list(argument).map((item) => textOf(p, item)));
      return;
    case "shellid":
      found.applicationId = textOf(p, argument);
      return;
    default:
  }
}

function line(p: Parser, at: RequiresLine, found: Found): void {
  const piece = { text: p.source.text.slice(at.start + 1, at.end), offset: at.start + 1, places: null };
  const { result } = p.nested(piece, () => p.rules.command(p));
  const elements = result?.commandElements.slice(1) ?? [];
  const seen = new Set<string>();
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (element === undefined) return;
    if (element.kind !== "CommandParameter") {
      p.errors.report(element, "ScriptRequiresInvalidFormat");
      return;
    }
    const written = element.parameterName.toLowerCase();
    const name = NAMES.find((full) => written !== "" && full.startsWith(written));
    if (name === undefined) {
      p.errors.report(element, "ScriptRequiresInvalidFormat");
      return;
    }
    if (seen.has(name)) p.errors.report(element, "ParameterAlreadyBound", name);
    seen.add(name);
    if (name === "runasadministrator") {
      found.elevated = true;
      continue;
    }
    const argument = element.argument ?? elements[++i];
    if (argument === undefined || argument.kind === "CommandParameter") {
      p.errors.report({ start: element.end, end: element.end }, "ParameterRequiresArgument", `-${element.parameterName}`);
      return;
    }
    take(p, found, name, argument);
  }
}

/** Reads all #requires lines; null when there is none. */
export function scriptRequirements(p: Parser, lines: readonly RequiresLine[]): ScriptRequirements | null {
  if (lines.length === 0) return null;
  const found: Found = { version: null, modules: [], editions: [], applicationId: null, elevated: false };
  for (const at of lines) line(p, at, found);
  return {
    requiredPSVersion: found.version, requiredModules: found.modules, requiredPSEditions: found.editions,
    requiredApplicationId: found.applicationId, isElevationRequired: found.elevated,
  };
}
