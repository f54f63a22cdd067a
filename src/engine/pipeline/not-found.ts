// The error for a command name that means nothing.
import type { Ast } from "#grammar/tree.ts";
import type { CommandTable } from "../commands.ts";
import { CategoryInfo, ErrorRecord, TerminatingError, runtimeError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";

export function commandNotFound(name: string, node: Ast | null): TerminatingError {
  const slash = name.indexOf("\\");
  const qualified = slash > 0 && !/[/.]/.test(name.slice(0, 1));
  const shape = qualified
    ? { id: "CouldNotAutoLoadModule", message: `The module '${name.slice(0, slash)}' could not be loaded. For more information, run 'Import-Module ${name.slice(0, slash)}'.` }
    : {
        id: "CommandNotFoundException",
        message: `The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
      };
  const error = runtimeError({
    ...shape,
    category: "ObjectNotFound",
    target: name,
    exception: "System.Management.Automation.CommandNotFoundException",
    fields: { CommandName: name },
  });
  const record = new ErrorRecord(error.record.exception, shape.id, new CategoryInfo("ObjectNotFound", { reason: "CommandNotFoundException", targetName: name, targetType: "String" }), name);
  record.exception.fields.set("ErrorRecord", record);
  record.invocation = new InvocationInfo(null, name, node);
  return new TerminatingError(record);
}

/** The name at the end of a chain of aliases: what is missing when the chain leads nowhere. */
export function meantName(commands: CommandTable, name: string): string {
  let last = name;
  for (let links = 0; links < 64; links++) {
    const found = commands.find(last);
    if (found?.kind !== "Alias" || found.definition === last) break;
    last = found.definition;
  }
  return last;
}
