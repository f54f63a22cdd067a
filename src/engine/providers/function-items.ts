// Function: the functions and filters that the running scope sees.
import type { FunctionCommand } from "../commands.ts";
import { commandInfoOf, CommandInfo } from "../pipeline/command-info.ts";
import type { Engine } from "../pipeline/engine.ts";
import { runtimeError } from "../errors/error-record.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import type { FlatItems } from "./flat-provider.ts";
import { pathNotFound } from "./place.ts";

const PREFIX = /^(global|script|local|private):(.+)$/i;

export class FunctionItems implements FlatItems {
  readonly provider = "Function";
  readonly drive = "Function";
  readonly implementation = "Microsoft.PowerShell.Commands.FunctionProvider";
  readonly clearRemoves = true;
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }

  #all(): FunctionCommand[] {
    return this.#session.commands.all().filter((c): c is FunctionCommand => c.kind === "Function" || c.kind === "Filter");
  }
  #find(text: string): FunctionCommand | null {
    const key = (PREFIX.exec(text)?.[2] ?? text).toLowerCase();
    return this.#all().find((f) => f.name.toLowerCase() === key) ?? null;
  }
  names(): string[] {
    return this.#all().map((f) => f.name);
  }
  get(name: string): unknown {
    const found = this.#find(name);
    return found && commandInfoOf(found);
  }
  valueOf(name: string): unknown {
    return this.#find(name)?.block ?? null;
  }
  /** Errors: NewItemValueNotSpecified, FunctionNotWritable, those of parsing. */
  set(text: string, value: unknown, how: { force: boolean; isNew: boolean; options?: readonly string[] | undefined }): unknown {
    const prefixed = PREFIX.exec(text);
    const name = prefixed ? prefixed[2]! : text;
    const base = baseOf(value);
    const scope = prefixed?.[1]?.toLowerCase();
    const put = (made: FunctionCommand) => {
      this.#session.commands.setFunction(made, { scope, force: how.force, replacing: true });
      return commandInfoOf(made);
    };
    if (base === null && how.options && !how.isNew) {
      const old = this.#find(name);
      return old && put({ ...old, options: [...how.options] });
    }
    if (base === null) {
      if (how.isNew) {
        throw runtimeError({
          id: "NewItemValueNotSpecified",
          message: 'Cannot process command because of one or more missing mandatory parameters: Value.',
          category: "InvalidArgument",
          target: text,
          exception: "System.Management.Automation.PSArgumentException",
        });
      }
      this.#session.commands.removeFunction(name);
      return null;
    }
    const block = base instanceof ScriptBlock ? base : base instanceof CommandInfo && "block" in base.command ? base.command.block : (this.#session as Engine).parse(textOf(base, this.#session));
    const old = this.#find(name);
    return put({ kind: old?.kind ?? "Function", name: old?.name ?? name, block, module: null, options: [...(how.options ?? old?.options ?? [])], description: "" });
  }
  remove(name: string, force: boolean): void {
    const found = this.#find(name);
    if (!found) throw pathNotFound(`Function:/${name}`);
    if (found.options.includes("Constant") || (found.options.includes("ReadOnly") && !force)) {
      throw runtimeError({
        id: "FunctionNotRemovable",
        message: `Cannot remove function ${found.name} because it is constant. If the function is read-only, try the operation again specifying the Force option.`,
        category: "WriteError",
        target: found.name,
        exception: "System.Management.Automation.SessionStateUnauthorizedAccessException",
      });
    }
    this.#session.commands.removeFunction(found.name);
  }
}
