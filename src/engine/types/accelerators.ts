// Type accelerators of PowerShell 7.6: the short names and the types they stand for. The first name of a type is the one it is shown by.
import type { NetType } from "#dotnet/core/type.ts";
import { findType } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

/** In the order [psobject].Assembly's accelerator table lists them. */
const table: [name: string, type: string][] = [
  ["Alias", `${SMA}.AliasAttribute`],
  ["AllowEmptyCollection", `${SMA}.AllowEmptyCollectionAttribute`],
  ["AllowEmptyString", `${SMA}.AllowEmptyStringAttribute`],
  ["AllowNull", `${SMA}.AllowNullAttribute`],
  ["ArgumentCompleter", `${SMA}.ArgumentCompleterAttribute`],
  ["ArgumentCompletions", `${SMA}.ArgumentCompletionsAttribute`],
  ["array", "System.Array"],
  ["bool", "System.Boolean"],
  ["byte", "System.Byte"],
  ["char", "System.Char"],
  ["CmdletBinding", `${SMA}.CmdletBindingAttribute`],
  ["datetime", "System.DateTime"],
  ["decimal", "System.Decimal"],
  ["double", "System.Double"],
  ["DscResource", `${SMA}.DscResourceAttribute`],
  ["ExperimentAction", `${SMA}.ExperimentAction`],
  ["Experimental", `${SMA}.ExperimentalAttribute`],
  ["ExperimentalFeature", `${SMA}.ExperimentalFeature`],
  ["float", "System.Single"],
  ["single", "System.Single"],
  ["guid", "System.Guid"],
  ["hashtable", "System.Collections.Hashtable"],
  ["int", "System.Int32"],
  ["int32", "System.Int32"],
  ["short", "System.Int16"],
  ["int16", "System.Int16"],
  ["long", "System.Int64"],
  ["int64", "System.Int64"],
  ["ciminstance", "Microsoft.Management.Infrastructure.CimInstance"],
  ["cimclass", "Microsoft.Management.Infrastructure.CimClass"],
  ["cimtype", "Microsoft.Management.Infrastructure.CimType"],
  ["cimconverter", "Microsoft.Management.Infrastructure.CimConverter"],
  ["IPEndpoint", "System.Net.IPEndPoint"],
  ["NoRunspaceAffinity", `${SMA}.Language.NoRunspaceAffinityAttribute`],
  ["NullString", `${SMA}.Language.NullString`],
  ["OutputType", `${SMA}.OutputTypeAttribute`],
  ["ObjectSecurity", "System.Security.AccessControl.ObjectSecurity"],
  ["ordered", "System.Collections.Specialized.OrderedDictionary"],
  ["Parameter", `${SMA}.ParameterAttribute`],
  ["PhysicalAddress", "System.Net.NetworkInformation.PhysicalAddress"],
  ["pscredential", `${SMA}.PSCredential`],
  ["PSDefaultValue", `${SMA}.PSDefaultValueAttribute`],
  ["pslistmodifier", `${SMA}.PSListModifier`],
  ["psobject", `${SMA}.PSObject`],
  ["pscustomobject", `${SMA}.PSObject`],
  ["psprimitivedictionary", `${SMA}.PSPrimitiveDictionary`],
  ["ref", `${SMA}.PSReference`],
  ["PSTypeNameAttribute", `${SMA}.PSTypeNameAttribute`],
  ["regex", "System.Text.RegularExpressions.Regex"],
  ["DscProperty", `${SMA}.DscPropertyAttribute`],
  ["sbyte", "System.SByte"],
  ["string", "System.String"],
  ["SupportsWildcards", `${SMA}.SupportsWildcardsAttribute`],
  ["switch", `${SMA}.SwitchParameter`],
  ["cultureinfo", "System.Globalization.CultureInfo"],
  ["bigint", "System.Numerics.BigInteger"],
  ["securestring", "System.Security.SecureString"],
  ["timespan", "System.TimeSpan"],
  ["ushort", "System.UInt16"],
  ["uint16", "System.UInt16"],
  ["uint", "System.UInt32"],
  ["uint32", "System.UInt32"],
  ["ulong", "System.UInt64"],
  ["uint64", "System.UInt64"],
  ["uri", "System.Uri"],
  ["ValidateCount", `${SMA}.ValidateCountAttribute`],
  ["ValidateDrive", `${SMA}.ValidateDriveAttribute`],
  ["ValidateLength", `${SMA}.ValidateLengthAttribute`],
  ["ValidateNotNull", `${SMA}.ValidateNotNullAttribute`],
  ["ValidateNotNullOrEmpty", `${SMA}.ValidateNotNullOrEmptyAttribute`],
  ["ValidateNotNullOrWhiteSpace", `${SMA}.ValidateNotNullOrWhiteSpaceAttribute`],
  ["ValidatePattern", `${SMA}.ValidatePatternAttribute`],
  ["ValidateRange", `${SMA}.ValidateRangeAttribute`],
  ["ValidateScript", `${SMA}.ValidateScriptAttribute`],
  ["ValidateSet", `${SMA}.ValidateSetAttribute`],
  ["ValidateTrustedData", `${SMA}.ValidateTrustedDataAttribute`],
  ["ValidateUserDrive", `${SMA}.ValidateUserDriveAttribute`],
  ["version", "System.Version"],
  ["void", "System.Void"],
  ["ipaddress", "System.Net.IPAddress"],
  ["DscLocalConfigurationManager", `${SMA}.DscLocalConfigurationManagerAttribute`],
  ["WildcardPattern", `${SMA}.WildcardPattern`],
  ["X509Certificate", "System.Security.Cryptography.X509Certificates.X509Certificate"],
  ["X500DistinguishedName", "System.Security.Cryptography.X509Certificates.X500DistinguishedName"],
  ["xml", "System.Xml.XmlDocument"],
  ["CimSession", "Microsoft.Management.Infrastructure.CimSession"],
  ["mailaddress", "System.Net.Mail.MailAddress"],
  ["semver", `${SMA}.SemanticVersion`],
  ["scriptblock", `${SMA}.ScriptBlock`],
  ["pspropertyexpression", "Microsoft.PowerShell.Commands.PSPropertyExpression"],
  ["psvariable", `${SMA}.PSVariable`],
  ["type", "System.Type"],
  ["psmoduleinfo", `${SMA}.PSModuleInfo`],
  ["powershell", `${SMA}.PowerShell`],
  ["runspacefactory", `${SMA}.Runspaces.RunspaceFactory`],
  ["runspace", `${SMA}.Runspaces.Runspace`],
  ["initialsessionstate", `${SMA}.Runspaces.InitialSessionState`],
  ["psscriptmethod", `${SMA}.PSScriptMethod`],
  ["psscriptproperty", `${SMA}.PSScriptProperty`],
  ["psnoteproperty", `${SMA}.PSNoteProperty`],
  ["psaliasproperty", `${SMA}.PSAliasProperty`],
  ["psvariableproperty", `${SMA}.PSVariableProperty`],
];

const byName = new Map(table.map(([name, type]) => [name.toLowerCase(), type]));
const byType = new Map<string, string>();
for (const [name, type] of table) if (!byType.has(type)) byType.set(type, name);

/** The type an accelerator stands for; null when the name is none, or its type does not exist here. */
export function acceleratedType(name: string): NetType | null {
  const full = byName.get(name.toLowerCase());
  return full === undefined ? null : findType(full);
}

/** The short name of a type: "int" for System.Int32; undefined without one. */
export function acceleratorOf(fullName: string): string | undefined {
  return byType.get(fullName);
}

/** All accelerators whose types exist here, for completion. */
export function accelerators(): [name: string, type: NetType][] {
  return table.flatMap(([name, full]) => {
    const type = findType(full);
    return type ? [[name, type] as [string, NetType]] : [];
  });
}
