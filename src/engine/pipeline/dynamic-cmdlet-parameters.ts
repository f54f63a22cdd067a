// Dynamic parameters of a native cmdlet as binding wants them.
import { parameterOf } from "../bind/cmdlet-metadata.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { ParameterDefinition } from "../cmdlet.ts";

export function dynamicOf(definitions: { [name: string]: ParameterDefinition } | null): Parameter[] {
  return definitions ? Object.entries(definitions).map(([name, definition]) => ({ ...parameterOf(name, definition), dynamic: true })) : [];
}
