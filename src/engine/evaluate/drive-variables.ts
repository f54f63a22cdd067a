// Variables with a drive in their name: $env:PATH, $function:prompt, $alias:dir, $variable:x, and files.
import { ambient } from "#dotnet/core/ambient.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { ScriptBlock } from "../script-block.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";

interface DriveVariables {
  /** $null when there is no such item. */
  read(name: string): unknown;
  /** $null removes the item. */
  write(name: string, value: unknown): void;
}

export function driveVariables(engine: Engine, drive: string): DriveVariables {
  switch (drive.toLowerCase()) {
    case "env":
      return environment(engine);
    case "function":
      return functions(engine);
    case "alias":
      return aliases(engine);
    default:
      return unknownDrive(drive);
  }
}

function environment(engine: Engine): DriveVariables {
  return {
    read: (name) => ambient.environment.get(name) ?? null,
    write(name, value) {
      if (value === null) ambient.environment.delete(name);
      else ambient.environment.set(name, textOf(value, engine));
    },
  };
}

function functions(engine: Engine): DriveVariables {
  return {
    read(name) {
      const found = engine.commands.all().find((c) => (c.kind === "Function" || c.kind === "Filter") && c.name.toLowerCase() === name.toLowerCase());
      return found && (found.kind === "Function" || found.kind === "Filter") ? found.block : null;
    },
    write(given, value) {
      const prefixed = /^(global|script|local|private):(.+)$/i.exec(given);
      const name = prefixed ? prefixed[2]! : given;
      const base = baseOf(value);
      if (base === null) {
        engine.commands.removeFunction(name);
        return;
      }
      const block = base instanceof ScriptBlock ? base : engine.parse(textOf(base, engine));
      engine.commands.setFunction({ kind: "Function", name, block, module: null, options: [], description: "" }, { scope: prefixed?.[1]?.toLowerCase(), replacing: true });
    },
  };
}

function aliases(engine: Engine): DriveVariables {
  return {
    read(name) {
      const found = engine.commands.find(name);
      return found?.kind === "Alias" ? found.definition : null;
    },
    write(name, value) {
      if (value === null) engine.commands.removeAlias(name);
      else engine.commands.setAlias({ kind: "Alias", name, definition: textOf(value, engine), options: [], description: "", module: null });
    },
  };
}

function unknownDrive(drive: string): DriveVariables {
  return {
    read: () => null,
    write() {
      throw runtimeError({
        id: "DriveNotFound",
        message: `Cannot find drive. A drive with the name '${drive}' does not exist.`,
        category: "ObjectNotFound",
        target: drive,
        exception: "System.Management.Automation.DriveNotFoundException",
      });
    },
  };
}
