// Alias: the aliases that the running scope sees.
import type { AliasCommand } from "../commands.ts";
import { dropAlias, putAlias } from "../pipeline/change-alias.ts";
import { CommandInfo, commandInfoOf } from "../pipeline/command-info.ts";
import type { Session } from "../session.ts";
import { textOf } from "../values/text.ts";
import type { FlatItems } from "./flat-provider.ts";
import { pathNotFound } from "./place.ts";

export class AliasItems implements FlatItems {
  readonly provider = "Alias";
  readonly drive = "Alias";
  readonly implementation = "Microsoft.PowerShell.Commands.AliasProvider";
  readonly clearRemoves = true;
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }

  #all(): AliasCommand[] {
    return this.#session.commands.all().filter((c) => c.kind === "Alias");
  }
  #find(name: string): AliasCommand | null {
    const key = name.toLowerCase();
    return this.#all().find((a) => a.name.toLowerCase() === key) ?? null;
  }
  names(): string[] {
    return this.#all().map((a) => a.name);
  }
  get(name: string): unknown {
    const found = this.#find(name);
    return found && commandInfoOf(found);
  }
  valueOf(name: string): unknown {
    return this.#find(name)?.definition ?? null;
  }
  /** Error: AliasNotWritable. */
  set(name: string, value: unknown, how: { force: boolean; options?: readonly string[] | undefined }): unknown {
    const { options } = how;
    if (value === null && options) {
      const old = this.#find(name);
      if (old) putAlias(this.#session, { ...old, options: [...options] }, how);
      return this.get(name);
    }
    if (value === null) {
      this.#session.commands.removeAlias(name);
      return null;
    }
    const definition = value instanceof CommandInfo && value.command.kind === "Alias" ? value.command.definition : textOf(value, this.#session);
    // An alias of an outer scope that may not change guards the name here, too.
    const old = this.#find(name);
    const guarded = old !== null && (old.options.includes("ReadOnly") || old.options.includes("Constant"));
    putAlias(this.#session, { kind: "Alias", name, definition, options: [...(options ?? old?.options ?? [])], description: "", module: null }, guarded ? { force: how.force, scope: "global" } : how);
    return this.get(name);
  }
  /** Error: AliasNotRemovable. */
  remove(name: string, force: boolean): void {
    if (!this.#find(name)) throw pathNotFound(`Alias:/${name}`);
    dropAlias(this.#session, name, { force });
  }
}
