// Completes names of commands: aliases, functions, cmdlets.
import type { Command } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Completion } from "../services.ts";
import { byListText, item, matcher, quoted } from "./completion-item.ts";
import { metadataOf } from "./command-of.ts";
import { syntaxOf } from "./command-syntax.ts";

/** `bare`: as an argument (Get-Command x) or behind `&`, where a name with blanks needs quotes but no call operator. */
export function completeCommands(word: string, engine: Engine, options: { bare?: boolean } = {}): Completion[] {
  const slash = word.indexOf("\\");
  const module = slash > 0 ? word.slice(0, slash) : null;
  const name = module === null ? word : word.slice(slash + 1);
  if (name === "" && module === null && !options.bare) return [];
  const commands = visibleCommands(engine).filter((c) => module === null || ("module" in c && c.module?.toLowerCase() === module.toLowerCase()));
  const matches = matcher(name);
  const found = commands.filter((c) => matches(c.name));
  const short = found.length ? [] : commands.filter((c) => abbreviation(c.name) === name.toLowerCase());
  return [...found, ...short]
    .map((command) => item("Command", textFor(command.name, module, options.bare ?? false), command.name, toolTipOf(command, engine)))
    .sort(byListText);
}

/** One command per name: the one that a call of the name would run. */
function visibleCommands(engine: Engine): Command[] {
  const byName = new Map<string, Command>();
  for (const command of engine.commands.all()) {
    const key = command.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, command);
  }
  return [...byName.values()];
}

/** "i-psdf" for Import-PowerShellDataFile; null for names without a dash. */
function abbreviation(name: string): string | null {
  const dash = name.indexOf("-");
  if (dash <= 0) return null;
  const short = `${name[0]}-${name.slice(dash + 1).replace(/[^A-Z]/g, "")}`.toLowerCase();
  return short.length > 3 ? short : null;
}

function textFor(name: string, module: string | null, bare: boolean): string {
  const full = module === null ? name : `${module}\\${name}`;
  const written = quoted(full);
  return written === full || bare ? written : `& ${written}`;
}

function toolTipOf(command: Command, engine: Engine): string {
  if (command.kind === "Alias") return command.definition;
  const metadata = metadataOf(command, engine);
  return metadata ? `\n${syntaxOf(metadata).join("\n\n")}\n` : command.name;
}

/** Names of aliases, for Get-Alias and its kin. */
export function completeAliases(word: string, engine: Engine): Completion[] {
  const matches = matcher(word);
  return engine.commands.all().filter((c) => c.kind === "Alias" && matches(c.name)).map((c) => item("ParameterValue", quoted(c.name), c.name)).sort(byListText);
}
