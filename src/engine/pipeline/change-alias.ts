// Creating, replacing and removing aliases in one scope, with the protection that ReadOnly and Constant give.
import type { AliasCommand } from "../commands.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "./engine.ts";
import type { Scope } from "../scope/scope.ts";
import { scopeNamed } from "../scope/named-scope.ts";
import type { Session } from "../session.ts";

/** The alias of a scope itself; undefined when it has none of that name. */
export function aliasIn(session: Session, name: string, scope: string | undefined): AliasCommand | undefined {
  return scopeNamed(session, scope).aliases?.get(name.toLowerCase());
}

/** Error: AliasNotWritable. */
export function putAlias(session: Session, alias: AliasCommand, how: { scope?: string; force: boolean }): void {
  const old = aliasIn(session, alias.name, how.scope);
  if (old && (old.options.includes("Constant") || (old.options.includes("ReadOnly") && !how.force))) {
    throw locked("AliasNotWritable", `Alias is not writeable because alias ${old.name} is read-only or constant and cannot be written to.`, old.name);
  }
  session.commands.setAlias(old ? { ...alias, name: old.name } : alias, how.scope);
}

/** Errors: AliasNotRemovable; ItemNotFoundException. */
export function dropAlias(session: Session, name: string, how: { scope?: string; force: boolean }): void {
  const key = name.toLowerCase();
  const scope = how.scope === undefined ? holderOf((session as Engine).state.current, key) : scopeNamed(session, how.scope);
  const alias = scope?.aliases?.get(key);
  if (!scope || !alias) throw aliasNotFound("name", name);
  if (alias.options.includes("Constant") || (alias.options.includes("ReadOnly") && !how.force)) {
    throw locked("AliasNotRemovable", `Alias was not removed because alias ${alias.name} is constant or read-only.`, alias.name);
  }
  scope.aliases!.delete(key);
  (session as Engine).commandsChanged();
}

/** The nearest scope that has the alias: without -Scope all enclosing ones are searched. */
function holderOf(from: Scope, key: string): Scope | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent) if (scope.aliases?.has(key)) return scope;
  return null;
}

function locked(id: string, message: string, name: string) {
  return runtimeError({ id, message, category: "WriteError", target: name, exception: "System.Management.Automation.SessionStateUnauthorizedAccessException" });
}

export function aliasNotFound(what: "name" | "definition", text: string) {
  return runtimeError({
    id: "ItemNotFoundException",
    message: `This command cannot find a matching alias because an alias with the ${what} '${text}' does not exist.`,
    category: "ObjectNotFound",
    target: text,
    exception: "System.Management.Automation.ItemNotFoundException",
  });
}
