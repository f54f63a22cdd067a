// New-Module -AsCustomObject: the module's variables as properties, its functions as methods.
import { PSObject } from "../values/ps-object.ts";
import type { PSMember } from "../values/ps-object.ts";
import type { Variable } from "../scope/variable.ts";
import type { ScriptModule } from "./script-module.ts";

export function customObjectOf(module: ScriptModule): PSObject {
  const object = new PSObject(true);
  for (const [key, variable] of module.variables) object.members.set(key, propertyOf(variable));
  for (const [key, fn] of module.functions) object.members.set(key, { kind: "ScriptMethod", name: fn.name, script: fn.block });
  return object;
}

const variables = new WeakMap<PSMember, Variable>();

/** The variable that a property of such an object is; undefined for other properties. */
export function variableBehind(member: PSMember): Variable | undefined {
  return variables.get(member);
}

/** The property is the variable: what either side writes, both see. */
export function propertyOf(variable: Variable): PSMember {
  const member: PSMember = {
    kind: "NoteProperty",
    name: variable.name,
    get value() {
      return variable.value;
    },
    set value(value: unknown) {
      variable.assign(value);
    },
  };
  variables.set(member, variable);
  return member;
}
