// Variables, scopes, session states and modules in snapshots.
import { constraintOfAttribute } from "../evaluate/constraints.ts";
import { modulesOf } from "../modules/loaded.ts";
import { ScriptModule } from "../modules/script-module.ts";
import { Drive } from "../providers/provider.ts";
import { Layout } from "../scope/layout.ts";
import { Scope } from "../scope/scope.ts";
import { SessionState } from "../scope/session-state.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import type { Data, Reader, Writer } from "./kind.ts";
import { keepClass } from "./kind.ts";
import { keepFields } from "./own-fields.ts";

/** Everything of a variable but its name and, for computed ones, its value. */
export function writeVariable(variable: Variable, writer: Writer): Data {
  return [
    variable.compute ? null : writer.value(variable.stored),
    variable.options,
    variable.description,
    variable.visibility,
    variable.moduleName,
    writer.values(variable.constraints.map((constraint) => constraint.attribute)),
  ];
}

export function fillVariable(variable: Variable, data: Data, reader: Reader): void {
  const [value, options, description, visibility, moduleName, attributes] = data as [Data, number, string, Variable["visibility"], string, Data];
  variable.stored = reader.value(value);
  Object.assign(variable, { options, description, visibility, moduleName });
  variable.constraints = reader.values(attributes).map((attribute) => constraintOfAttribute(attribute, reader.engine));
  if (options & VariableOption.AllScope) Scope.anyAllScope = true;
}

keepClass<Variable>(Variable, {
  name: "variable",
  write: (variable, writer) => [variable.name, ...(writeVariable(variable, writer) as Data[])],
  make: (data) => new Variable((data as string[])[0]!, null),
  fill: (variable, data, reader) => fillVariable(variable, (data as Data[]).slice(1), reader),
  // Its attributes say what it asks of values, and have to be whole for that.
  keyed: true,
});

keepClass<Scope>(Scope, {
  name: "scope",
  write(scope, writer) {
    const slots = scope.slots.flatMap((held, slot) => (held === undefined ? [] : [scope.layout.names[slot]!, writer.value(scope.held(slot))]));
    return [writer.value(scope.parent), scope.script === scope, scope.strict, writer.value(scope.functions), writer.value(scope.aliases), writer.value(scope.types), ...slots];
  },
  // The parent is there from the start: names of types are looked up through it.
  make: (data, reader) => new Scope(reader.value((data as Data[])[0]!) as Scope | null, new Layout(), (data as boolean[])[1]!),
  fill(scope, data, reader) {
    const [, , strict, functions, aliases, types, ...slots] = data as [Data, boolean, number | null, Data, Data, Data, ...Data[]];
    scope.strict = strict;
    scope.functions = reader.value(functions) as Scope["functions"];
    scope.aliases = reader.value(aliases) as Scope["aliases"];
    scope.types = reader.value(types) as Scope["types"];
    for (let i = 0; i < slots.length; i += 2) {
      const name = slots[i] as string;
      scope.hold(scope.layout.slotFor(name.toLowerCase(), name), reader.value(slots[i + 1]!));
    }
  },
});

keepClass<SessionState>(SessionState, {
  name: "session state",
  write: (state, writer) => [writer.value(state.root), writer.value(state.module), ...writer.values(modulesOf(writer.engine, state))],
  make(data, reader) {
    const state = Object.create(SessionState.prototype) as { root: Scope; current: Scope };
    state.root = state.current = reader.value((data as Data[])[0]!) as Scope;
    return state as SessionState;
  },
  fill(state, data, reader) {
    const [module, ...modules] = reader.values((data as Data[]).slice(1));
    (state as { module: unknown }).module = module;
    if (modules.length) modulesOf(reader.engine, state).push(...(modules as ScriptModule[]));
  },
});

keepFields("module", ScriptModule);
keepFields("drive", Drive);
