// Add-Member: adds properties and methods to an object.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { makeMember } from "#engine/members/make-member.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";
import type { PSMember } from "#engine/values/ps-object.ts";
import { baseOf, extend, PSObject, setTypeNames, wrapped } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";
import { typeNamesOf, typeOfValue } from "#engine/values/type-of.ts";

interface Parameters {
  InputObject: unknown;
  MemberType?: EnumValue;
  Name?: string;
  Value?: unknown;
  SecondValue?: unknown;
  TypeName?: string;
  Force: boolean;
  PassThru: boolean;
  NotePropertyName?: string;
  NotePropertyValue?: unknown;
  NotePropertyMembers?: DictionaryLike;
}

const MEMBER = "MemberSet";
const ONE_NOTE = "NotePropertySingleMemberSet";
const NOTES = "NotePropertyMultiMemberSet";

export default cmdlet<Parameters>({
  name: "Add-Member",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Adds properties and methods to an object.",
  description: "The members belong to this one object. Strings and numbers get them on a copy, which -PassThru gives out.",
  defaultSet: "TypeNameSet",
  parameters: {
    InputObject: { type: "psobject", mandatory: true, pipeline: "value", help: "The object to extend." },
    MemberType: { type: "System.Management.Automation.PSMemberTypes", aliases: ["Type"], sets: [{ set: MEMBER, mandatory: true, position: 0 }], help: "NoteProperty, AliasProperty, ScriptProperty, ScriptMethod, PropertySet." },
    Name: { type: "string", sets: [{ set: MEMBER, mandatory: true, position: 1 }], help: "The member's name." },
    Value: { type: "object", sets: [{ set: MEMBER, position: 2 }], help: "Its value, the name an alias stands for, or the script block." },
    SecondValue: { type: "object", sets: [{ set: MEMBER, position: 3 }], help: "The type of an alias, or the setter of a script property." },
    TypeName: { type: "string", sets: [{ set: "TypeNameSet", mandatory: true }, { set: MEMBER }, { set: ONE_NOTE }, { set: NOTES }], validation: [{ kind: "NotNullOrEmpty" }], help: "A type name to put in front of the object's others." },
    Force: { type: "switch", sets: [MEMBER, ONE_NOTE, NOTES], help: "Replaces a member of the same name." },
    PassThru: { type: "switch", help: "Gives the object out." },
    NotePropertyName: {
      type: "string",
      sets: [{ set: ONE_NOTE, mandatory: true, position: 0 }],
      validation: [{ kind: "Pattern", pattern: "^(?!(?:AliasProperty|CodeMethod|CodeProperty|MemberSet|NoteProperty|PropertySet|ScriptMethod|ScriptProperty)$)", yields: true }],
      help: "The name of a note property.",
    },
    NotePropertyValue: { type: "object", sets: [{ set: ONE_NOTE, mandatory: true, position: 1 }], validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }, { kind: "AllowEmptyCollection" }], help: "The value of the note property." },
    NotePropertyMembers: { type: "System.Collections.IDictionary", sets: [{ set: NOTES, mandatory: true, position: 0 }], validation: [{ kind: "NotNullOrEmpty" }], help: "Names and values of note properties." },
  },
  output: ["System.Object"],
  examples: [
    { title: "A note", code: "$o = [pscustomobject]@{ a = 1 }; $o | Add-Member b 2; $o" },
    { title: "A computed property", code: "'abc' | Add-Member ScriptProperty Shout { $this.ToUpper() } -PassThru | ForEach-Object Shout" },
  ],
  links: ["Get-Member", "Select-Object", "Update-TypeData"],
  run(call) {
    const { session } = call;
    const membersOfCall = (p: Parameters): PSMember[] => {
      if (p.NotePropertyMembers) {
        return Array.from(p.NotePropertyMembers.entries(), ([name, value]) => ({ kind: "NoteProperty" as const, name: textOf(name, session), value }));
      }
      if (p.NotePropertyName !== undefined) return [{ kind: "NoteProperty", name: p.NotePropertyName, value: p.NotePropertyValue ?? null }];
      if (p.MemberType === undefined) return [];
      return [makeMember({ kind: enumText(p.MemberType), name: p.Name!, value: p.Value, second: p.SecondValue }, session)];
    };
    return {
      process(p) {
        let members: PSMember[];
        try {
          members = membersOfCall(p);
        } catch (thrown) {
          if (!(thrown instanceof TerminatingError)) throw thrown;
          return call.fail(thrown.record);
        }
        let target = p.InputObject;
        for (const member of members) {
          const { object, members: own } = extend(target);
          target = object;
          const key = member.name.toLowerCase();
          if (!p.Force && (own.has(key) || isNetMember(target, member.name))) {
            call.error({
              id: "MemberAlreadyExists",
              message: `Cannot add a member with the name "${member.name}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.`,
              category: "InvalidOperation",
              target,
              exception: "System.InvalidOperationException",
            });
          } else own.set(key, { ...member });
        }
        if (p.TypeName !== undefined) target = setTypeNames(target, [resolveTypeText(p.TypeName, session)?.fullName ?? p.TypeName, ...typeNamesOf(target)]);
        if (p.PassThru) call.write(Array.isArray(target) ? wrapped(target) : target);
      },
    };
  },
});

/** ToString of a custom object may be added without -Force like any other; real .NET members may not. */
function isNetMember(target: unknown, name: string): boolean {
  if (target instanceof PSObject && target.custom) return typeOfValue(target).member(name, "instance") !== null;
  return typeOfValue(baseOf(target)).member(name, "instance") !== null;
}
