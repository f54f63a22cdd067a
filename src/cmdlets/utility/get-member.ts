// Get-Member: the properties and methods of objects.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetType, typeNamed } from "#dotnet/core/type.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { headingOf, instanceMembers, staticMembers } from "#engine/members/member-selection.ts";
import type { ShownMember } from "#engine/members/member-selection.ts";
import { wildcard, hasWildcards } from "#engine/operators/wildcard.ts";
import { MemberDefinition } from "#engine/types/tables/member-definition.ts";
import { addedTypeNames, baseOf } from "#engine/values/ps-object.ts";
import { typeOfValue } from "#engine/values/type-of.ts";

interface Parameters {
  InputObject?: unknown;
  Name?: string[];
  MemberType?: EnumValue;
  View?: EnumValue;
  Static: boolean;
  Force: boolean;
}

const KINDS = "System.Management.Automation.PSMemberTypes";
const DEFAULT_VIEW = 3;
const ALL_KINDS = 16383;

export default cmdlet<Parameters>({
  name: "Get-Member",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows the properties and methods of objects.",
  description: "Lists the members of each type of object in the input once. To look at a collection itself use -InputObject.",
  aliases: ["gm"],
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to look at; an array given here counts as one object." },
    Name: { type: "string[]", position: 0, wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Names of members; patterns are allowed." },
    MemberType: { type: KINDS, aliases: ["Type"], default: "All", help: "Kinds of members: Property, Method, NoteProperty, Properties, Methods..." },
    View: { type: "System.Management.Automation.PSMemberViewTypes", default: "Adapted, Extended", help: "Extended shows only added members, Base only those of .NET." },
    Static: { type: "switch", help: "Shows the static members of the type." },
    Force: { type: "switch", help: "Shows hidden members, too." },
  },
  output: ["Microsoft.PowerShell.Commands.MemberDefinition"],
  examples: [
    { title: "What a string can do", code: "'text' | Get-Member -MemberType Method" },
    { title: "Static members", code: "[math] | Get-Member -Static -Name M*" },
  ],
  links: ["Add-Member", "Select-Object"],
  run(call) {
    const seen = new Set<string>();
    return {
      process(p) {
        const item = p.InputObject;
        if (item === null || item === undefined) return;
        const base = baseOf(item);
        const type = p.Static && base instanceof NetType ? base : typeOfValue(base);
        const heading = p.Static ? type.fullName : (addedTypeNames(item)?.[0] ?? headingOf(type));
        if (seen.has(heading)) return;
        seen.add(heading);
        const members = p.Static ? staticMembers(type) : instanceMembers(item, { view: Number(p.View?.value ?? DEFAULT_VIEW), force: p.Force }, call.session);
        for (const member of chosen(members, p)) call.write(new MemberDefinition(heading, member));
      },
      end() {
        if (seen.size) return;
        call.error({ id: "NoObjectInGetMember", message: "You must specify an object for the Get-Member cmdlet.", category: "CloseError", exception: "System.InvalidOperationException" });
      },
    };
  },
});

/** Name by name, each sorted by kind and name. */
function chosen(members: readonly ShownMember[], p: Parameters): ShownMember[] {
  const kinds = Number(p.MemberType?.value ?? ALL_KINDS);
  const fitting = members.filter((member) => kinds & Number(enumNamed(typeNamed(KINDS), member.kind).value));
  return (p.Name ?? ["*"]).flatMap((name) => {
    const pattern = hasWildcards(name) ? wildcard(name) : null;
    return fitting.filter((member) => (pattern ? pattern.matches(member.name) : member.name.toLowerCase() === name.toLowerCase())).sort(byKindAndName);
  });
}

function byKindAndName(a: ShownMember, b: ShownMember): number {
  return order(a.kind, b.kind) || order(a.name, b.name);
}

/** Ordinal, regardless of case. */
function order(a: string, b: string): number {
  const x = a.toUpperCase();
  const y = b.toUpperCase();
  return x < y ? -1 : x > y ? 1 : 0;
}
