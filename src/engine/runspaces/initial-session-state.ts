// InitialSessionState: the variables, functions and modules that a new runspace starts with.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Collection } from "#dotnet/types/collection.ts";
import type { Engine } from "../pipeline/engine.ts";

const RUNSPACES = "System.Management.Automation.Runspaces";

/** A variable, function, alias or environment variable of a session state. */
export class SessionStateEntry extends NetObject {
  readonly kind: "Variable" | "Function" | "Alias";
  readonly name: string;
  readonly value: unknown;
  readonly description: string;
  constructor(kind: SessionStateEntry["kind"], name: string, value: unknown, description = "") {
    super();
    this.kind = kind;
    this.name = name;
    this.value = value;
    this.description = description;
  }
  override get netType(): NetType {
    return typeNamed(`${RUNSPACES}.SessionState${this.kind}Entry`);
  }
}

function entries(element: string): Collection {
  return new Collection(genericTypeOf(typeNamed(`${RUNSPACES}.InitialSessionStateEntryCollection\`1`), [typeNamed(`${RUNSPACES}.${element}`)]));
}

export class InitialSessionState extends NetObject {
  readonly variables = entries("SessionStateVariableEntry");
  readonly commands = entries("SessionStateCommandEntry");
  readonly modules: string[] = [];
  override get netType(): NetType {
    return typeNamed(`${RUNSPACES}.InitialSessionState`);
  }
  /** Fills a new session; modules that cannot be found are left out, as their errors are in a runspace without a host. */
  apply(engine: Engine): void {
    for (const entry of this.variables.items) {
      if (entry instanceof SessionStateEntry) engine.setVariable(`global:${entry.name}`, entry.value);
    }
    for (const entry of this.commands.items) {
      if (entry instanceof SessionStateEntry) engine.writeDriveVariable(entry.kind === "Alias" ? "alias" : "function", entry.name, entry.value);
    }
  }
}
