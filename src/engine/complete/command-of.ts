// The command that a command line calls, with what binding knows of it.
import type { CommandAst } from "#grammar/tree.ts";
import { metadataOfCmdlet } from "../bind/cmdlet-metadata.ts";
import type { CommandMetadata } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";

/** The name as written, without quotes; null when it is an expression. */
export function commandNameOf(node: CommandAst): string | null {
  const first = node.commandElements[0];
  return first?.kind === "StringConstantExpression" ? first.value : null;
}

export function commandCalled(node: CommandAst, engine: Engine): Command | null {
  const name = commandNameOf(node);
  return name ? engine.commands.resolve(name) : null;
}

/** Null for an unknown command, and for one whose param block cannot be read. */
export function metadataOf(command: Command | null, engine: Engine): CommandMetadata | null {
  if (!command || command.kind === "Alias") return null;
  try {
    return command.kind === "Cmdlet" ? metadataOfCmdlet(command.definition) : engine.scriptMetadata(command.block, command.name);
  } catch {
    return null;
  }
}
