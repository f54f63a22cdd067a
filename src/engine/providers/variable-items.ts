// Variable: the variables that the running scope sees.
import { changeVariable, createVariable, removeVariable } from "../scope/change-variable.ts";
import { scopedName, scopeNamed, visibleVariables } from "../scope/named-scope.ts";
import { handleOf, VariableHandle } from "../scope/variable-handle.ts";
import type { Variable } from "../scope/variable.ts";
import type { Session } from "../session.ts";
import type { FlatItems } from "./flat-provider.ts";
import { pathNotFound } from "./place.ts";

export class VariableItems implements FlatItems {
  readonly provider = "Variable";
  readonly drive = "Variable";
  readonly implementation = "Microsoft.PowerShell.Commands.VariableProvider";
  readonly clearRemoves = false;
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }

  names(): string[] {
    return visibleVariables(scopeNamed(this.#session, undefined), "*", {}).map((variable) => variable.name);
  }
  #find(text: string): Variable | null {
    const { scope, name, prefixed } = scopedName(this.#session, text, undefined);
    const key = name.toLowerCase();
    return (prefixed ? scope : scope.holder(key))?.variable(key) ?? null;
  }
  get(name: string): unknown {
    const found = this.#find(name);
    return found && handleOf(found);
  }
  valueOf(name: string): unknown {
    return this.#find(name)?.value ?? null;
  }
  set(text: string, value: unknown, how: { force: boolean; isNew: boolean }): unknown {
    const { scope, name } = scopedName(this.#session, text, undefined);
    const key = name.toLowerCase();
    const own = scope.variable(key) ?? scope.shared(key);
    const given = value instanceof VariableHandle ? value.value : value;
    if (!own) return handleOf(createVariable(scope, name, { value: { of: given }, force: how.force }));
    changeVariable(own, { value: { of: given }, force: how.force });
    return handleOf(own);
  }
  remove(text: string, force: boolean): void {
    const { scope, name, prefixed } = scopedName(this.#session, text, undefined);
    const key = name.toLowerCase();
    const holder = prefixed ? scope : scope.holder(key);
    const variable = holder?.variable(key);
    if (!holder || !variable) throw pathNotFound(`Variable:/${text}`);
    removeVariable(holder, variable, force);
  }
}
