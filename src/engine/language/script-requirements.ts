// ScriptBlockAst.ScriptRequirements: what the #requires lines of a script ask for.
import type { ScriptRequirements } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { LANGUAGE } from "./ast-object.ts";

export class RequirementsObject extends NetObject {
  readonly requirements: ScriptRequirements;
  constructor(requirements: ScriptRequirements) {
    super();
    this.requirements = requirements;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}ScriptRequirements`);
  }
}

/** A module named by #requires -Modules. */
export class ModuleSpecification extends NetObject {
  readonly name: string;
  /** The lowest version, the highest and the only one that will do. */
  version: unknown = null;
  maximumVersion: string | null = null;
  requiredVersion: unknown = null;
  guid: unknown = null;
  constructor(name: string) {
    super();
    this.name = name;
  }
  override get netType(): NetType {
    return typeNamed("Microsoft.PowerShell.Commands.ModuleSpecification");
  }
  toText(): string {
    return this.name;
  }
}

/** Null when the script has no #requires line. */
export function requirementsObject(requirements: unknown): RequirementsObject | null {
  return typeof requirements === "object" && requirements !== null ? new RequirementsObject(requirements as ScriptRequirements) : null;
}
