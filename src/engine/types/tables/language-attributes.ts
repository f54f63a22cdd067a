// .NET's own attributes that classes and enums of scripts carry; they mean nothing here but their names exist.
import { defineType } from "#dotnet/core/type.ts";

const names =
  "System.Flags System.Obsolete System.Serializable System.NonSerialized System.AttributeUsage System.CLSCompliant System.ThreadStatic System.ParamArray " +
  "System.ComponentModel.Description System.ComponentModel.DisplayName System.ComponentModel.Category System.ComponentModel.DefaultValue System.ComponentModel.Browsable " +
  "System.ComponentModel.TypeConverter System.Diagnostics.DebuggerDisplay System.Diagnostics.CodeAnalysis.SuppressMessage System.Runtime.CompilerServices.CompilerGenerated " +
  "System.Management.Automation.DscResource System.Management.Automation.DscProperty System.Management.Automation.DscLocalConfigurationManager " +
  "System.Management.Automation.Language.NoRunspaceAffinity";

export default names.split(" ").map((name) => defineType({ name: `${name}Attribute`, base: "System.Attribute" }));
