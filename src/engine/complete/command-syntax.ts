// The syntax lines of a command, as Get-Command -Syntax shows them: the tool tip of a completed command name.
import { ALL_SETS, membershipIn } from "../bind/metadata.ts";
import type { CommandMetadata, Membership, Parameter } from "../bind/metadata.ts";
import { typeDisplayName } from "../types/type-display-name.ts";

/** The type of a parameter in short: "int", "string[]", "Object", "DayOfWeek". */
export function parameterTypeText(parameter: Parameter): string {
  if (parameter.isSwitch) return "switch";
  if (!parameter.type) return /psobject/i.test(parameter.typeName) ? "psobject" : "Object";
  const text = typeDisplayName(parameter.type);
  return text.replace(/[\w.]+\./g, "");
}

function partOf(parameter: Parameter, membership: Membership): string {
  const name = membership.position === undefined ? `-${parameter.name}` : `[-${parameter.name}]`;
  const whole = parameter.isSwitch ? `-${parameter.name}` : `${name} <${parameterTypeText(parameter)}>`;
  return membership.mandatory ? whole : `[${whole}]`;
}

/** One line per parameter set: positional ones first, then mandatory ones, then the rest. */
export function syntaxOf(metadata: CommandMetadata): string[] {
  const sets = metadata.sets.length ? metadata.sets : [ALL_SETS];
  return sets.map((_, index) => {
    const mask = metadata.sets.length ? 1 << index : -1;
    const own = metadata.parameters.flatMap((parameter) => {
      const membership = parameter.common ? null : membershipIn(parameter, mask);
      return membership ? [{ parameter, membership }] : [];
    });
    const rank = (m: Membership) => m.position ?? (m.mandatory ? 1000 : 2000);
    const parts = own.sort((a, b) => rank(a.membership) - rank(b.membership)).map((p) => partOf(p.parameter, p.membership));
    if (metadata.shouldProcess) parts.push("[-WhatIf]", "[-Confirm]");
    if (metadata.advanced) parts.push("[<CommonParameters>]");
    return [metadata.name, ...parts].join(" ");
  });
}
