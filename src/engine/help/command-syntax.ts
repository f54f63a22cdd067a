// A command's syntax, one line for each parameter set: for Get-Command -Syntax, Get-Help and ParameterSets.
import { metadataOfCmdlet } from "../bind/cmdlet-metadata.ts";
import { ALL_SETS, membershipIn } from "../bind/metadata.ts";
import type { CommandMetadata, Membership, Parameter } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import { acceleratorOf } from "../types/accelerators.ts";
import type { NetType } from "#dotnet/core/type.ts";

/** What binding knows of a command that runs; null for aliases, which stand for another. */
export function metadataOf(command: Command, session: Session): CommandMetadata | null {
  if (command.kind === "Alias") return null;
  if (command.kind === "Cmdlet") return metadataOfCmdlet(command.definition);
  return (session as Engine).scriptMetadata(command.block, command.name);
}

export interface SetParameter {
  parameter: Parameter;
  membership: Membership;
}

export interface CommandSet {
  name: string;
  isDefault: boolean;
  /** In declaration order. */
  parameters: SetParameter[];
}

/** The parameter sets, the default one first; "__AllParameterSets" when the command has none of its own. */
export function setsOf(metadata: CommandMetadata): CommandSet[] {
  const names = metadata.sets.length ? metadata.sets : [ALL_SETS];
  const sets = names.map((name, i) => {
    const mask = metadata.sets.length ? 1 << i : -1;
    const parameters = metadata.parameters.flatMap((parameter) => {
      const membership = membershipIn(parameter, mask);
      return membership ? [{ parameter, membership }] : [];
    });
    return { name, isDefault: metadata.sets.length > 0 && (metadata.defaultMask & mask) !== 0, parameters };
  });
  return [...sets.filter((set) => set.isDefault), ...sets.filter((set) => !set.isDefault)];
}

/** By position, then the mandatory ones, then the rest as declared. */
export function inSyntaxOrder(parameters: readonly SetParameter[]): SetParameter[] {
  const positional = parameters.filter((p) => p.membership.position !== undefined).sort((a, b) => a.membership.position! - b.membership.position!);
  const named = parameters.filter((p) => p.membership.position === undefined);
  return [...positional, ...named.filter((p) => p.membership.mandatory), ...named.filter((p) => !p.membership.mandatory)];
}

export interface SyntaxStyle {
  /** "int" (Get-Command) or "Int32" (Get-Help). */
  typeNames: "short" | "plain";
}

/** "Get-Verb [[-Verb] <string[]>] ... [<CommonParameters>]". */
export function syntaxOf(name: string, metadata: CommandMetadata, set: CommandSet, style: SyntaxStyle): string {
  const own = set.parameters.filter((p) => !p.parameter.common);
  const extra = set.parameters.filter((p) => p.parameter.common && (p.parameter.name === "WhatIf" || p.parameter.name === "Confirm"));
  const words = [...inSyntaxOrder(own), ...extra].map((p) => parameterSyntax(p, style));
  return [name, ...words, ...(metadata.advanced ? ["[<CommonParameters>]"] : [])].join(" ");
}

function parameterSyntax({ parameter, membership }: SetParameter, style: SyntaxStyle): string {
  if (parameter.isSwitch) return membership.mandatory ? `-${parameter.name}` : `[-${parameter.name}]`;
  const type = `<${typeText(parameter, style)}>`;
  const name = membership.position === undefined ? `-${parameter.name}` : `[-${parameter.name}]`;
  const all = `${name} ${type}`;
  return membership.mandatory ? all : `[${all}]`;
}

/** A parameter's type without its namespace. */
export function typeText(parameter: Parameter, style: SyntaxStyle): string {
  if (parameter.isSwitch) return style.typeNames === "short" ? "switch" : "SwitchParameter";
  if (!parameter.type) return parameter.typeName.toLowerCase().endsWith("psobject") ? (style.typeNames === "short" ? "psobject" : "PSObject") : "Object";
  return style.typeNames === "plain" ? parameter.type.name.replace(/`\d+/, "") : shortName(parameter.type);
}

function shortName(type: NetType): string {
  if (type.elementType) return `${shortName(type.elementType)}[${",".repeat(type.rank - 1)}]`;
  if (type.fullName.startsWith("System.Nullable`1")) return shortName(type.typeArguments[0]!);
  if (type.typeArguments.length) return `${type.name.replace(/`\d+/, "")}[${type.typeArguments.map(shortName).join(",")}]`;
  return acceleratorOf(type.fullName) ?? type.name;
}
