// Update-TypeData: gives a type extra members and display settings for this session.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { makeMember } from "#engine/members/make-member.ts";
import { addTypeFile } from "#engine/members/type-file.ts";
import { decodeText } from "#engine/evaluate/script-files.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { bytesOfFile, filePathsOf } from "#engine/providers/file-paths.ts";
import type { TypeData } from "#engine/session.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";
import { rememberSpelling } from "#engine/types/tables/type-data.ts";

interface Parameters {
  TypeName?: string;
  MemberType?: EnumValue;
  MemberName?: string;
  Value?: unknown;
  SecondValue?: unknown;
  DefaultDisplayProperty?: string;
  DefaultDisplayPropertySet?: string[];
  DefaultKeyPropertySet?: string[];
  AppendPath?: string[];
  PrependPath?: string[];
  SerializationDepth?: number;
  SerializationMethod?: string;
  PropertySerializationSet?: string[];
  InheritPropertySerializationSet?: boolean;
  StringSerializationSource?: string;
  TargetTypeForDeserialization?: unknown;
  TypeConverter?: unknown;
  TypeAdapter?: unknown;
  Force: boolean;
}

/** Settings of serialization and conversion, which this session takes without needing them. */
const settings = ["SerializationDepth", "SerializationMethod", "PropertySerializationSet", "InheritPropertySerializationSet", "StringSerializationSource", "TargetTypeForDeserialization", "TypeConverter", "TypeAdapter"] as const;

export default cmdlet<Parameters>({
  name: "Update-TypeData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Adds members or display settings to a type.",
  description: "All objects that carry the type name get the member. Nothing outlasts the session.",
  shouldProcess: "Medium",
  defaultSet: "FileSet",
  parameters: {
    TypeName: { type: "string", sets: [{ set: "DynamicTypeSet", mandatory: true, pipeline: "property" }], validation: [{ kind: "NotNullOrEmpty" }], help: "The full name of the type." },
    MemberType: { type: "System.Management.Automation.PSMemberTypes", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNull" }], help: "NoteProperty, AliasProperty, ScriptProperty, ScriptMethod." },
    MemberName: { type: "string", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNullOrEmpty" }], help: "The member's name." },
    Value: { type: "object", sets: ["DynamicTypeSet"], help: "Its value, the name an alias stands for, or the script block." },
    SecondValue: { type: "object", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNull" }], help: "The type of an alias, or the setter of a script property." },
    DefaultDisplayProperty: { type: "string", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNull" }], help: "The property Format-Wide shows." },
    DefaultDisplayPropertySet: { type: "string[]", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNull" }], help: "The properties that are shown when none are named." },
    DefaultKeyPropertySet: { type: "string[]", sets: ["DynamicTypeSet"], validation: [{ kind: "NotNull" }], help: "The properties that Sort-Object goes by." },
    AppendPath: { type: "string[]", aliases: ["PSPath", "Path"], sets: [{ set: "FileSet", position: 0, pipeline: "both" }], help: "Types files (.ps1xml) to add." },
    PrependPath: { type: "string[]", sets: ["FileSet"], help: "Types files to add first." },
    SerializationDepth: { type: "int", sets: ["DynamicTypeSet"], help: "How deep objects of the type are written." },
    SerializationMethod: { type: "string", sets: ["DynamicTypeSet"], help: "AllPublicProperties, String or SpecificProperties." },
    PropertySerializationSet: { type: "string[]", sets: ["DynamicTypeSet"], help: "The properties that are written." },
    InheritPropertySerializationSet: { type: "bool", sets: ["DynamicTypeSet"], help: "Also those of the base type." },
    StringSerializationSource: { type: "string", sets: ["DynamicTypeSet"], help: "The property whose text stands for the object." },
    TargetTypeForDeserialization: { type: "type", sets: ["DynamicTypeSet"], help: "The type that written objects become." },
    TypeConverter: { type: "type", sets: ["DynamicTypeSet"], help: "A converter class for the type." },
    TypeAdapter: { type: "type", sets: ["DynamicTypeSet"], help: "An adapter class for the type." },
    Force: { type: "switch", sets: ["DynamicTypeSet"], help: "Replaces a member of the same name." },
  },
  examples: [{ title: "A computed property for strings", code: "Update-TypeData -TypeName System.String -MemberName Shout -MemberType ScriptProperty -Value { $this.ToUpper() } -Force; 'a'.Shout" }],
  links: ["Get-TypeData", "Remove-TypeData", "Add-Member"],
  run(call) {
    const { session } = call;
    const refuse = (id: string, message: string) => call.fail({ id, message, category: "InvalidOperation", exception: "System.InvalidOperationException" });
    return {
      process(p) {
        if (p.TypeName === undefined) return addFiles([...(p.PrependPath ?? []), ...(p.AppendPath ?? [])]);
        const hasMember = p.MemberName !== undefined || call.isBound("Value") || call.isBound("SecondValue");
        if (hasMember && !p.MemberType) refuse("MemberTypeIsMissing", "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.");
        const display = p.DefaultDisplayProperty ?? p.DefaultDisplayPropertySet ?? p.DefaultKeyPropertySet ?? settings.find((name) => call.isBound(name));
        if (!p.MemberType && display === undefined) refuse("TypeDataEmpty", `No member is specified for the update on type "${p.TypeName}".`);
        const name = resolveTypeText(p.TypeName, session)?.fullName ?? p.TypeName;
        const key = name.toLowerCase();
        const data: TypeData = session.typeData.get(key) ?? { members: new Map(), defaultDisplayPropertySet: null, defaultDisplayProperty: null, defaultKeyPropertySet: null };
        if (p.MemberType) addMember(data, p, name);
        if (p.DefaultDisplayProperty !== undefined) data.defaultDisplayProperty = p.DefaultDisplayProperty;
        if (p.DefaultDisplayPropertySet) data.defaultDisplayPropertySet = p.DefaultDisplayPropertySet;
        if (p.DefaultKeyPropertySet) data.defaultKeyPropertySet = p.DefaultKeyPropertySet;
        session.typeData.set(key, data);
        rememberSpelling(data, name);
      },
    };

    function addFiles(names: readonly string[]): void {
      for (const path of filePathsOf(session, names, false)) addTypeFile(decodeText(bytesOfFile(session, path)), session as Engine);
    }

    function addMember(data: TypeData, p: Parameters, typeName: string): void {
      if (p.MemberName === undefined) refuse("MemberNameIsMissing", "The MemberType, Value, and SecondValue parameters cannot be specified without the MemberName parameter.");
      const key = p.MemberName!.toLowerCase();
      if (data.members.has(key) && !p.Force) {
        call.error({
          id: "TypesDynamicUpdateException",
          message: `Error in TypeData "${typeName}": The member ${p.MemberName} is already present.`,
          category: "InvalidOperation",
          exception: "System.Management.Automation.RuntimeException",
        });
        return;
      }
      try {
        data.members.set(key, makeMember({ kind: enumText(p.MemberType!), name: p.MemberName!, value: p.Value, second: p.SecondValue }, session));
      } catch (thrown) {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        call.fail(thrown.record);
      }
    }
  },
});
