// The enums of System.Management.Automation.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

/** Names count up from 0 unless a name carries its value: "Alias:1". */
function plain(name: string, names: string, flags = false): NetType {
  let next = 0;
  const values = names.split(" ").map((item): [string, number] => {
    const [text, given] = item.split(":") as [string, string?];
    if (given !== undefined) next = Number(given);
    return [text, next++];
  });
  return defineType({ name: `${SMA}.${name}`, kind: "enum", values, ...(flags ? { flags } : {}) });
}

export default [
  plain("ActionPreference", "SilentlyContinue Stop Continue Inquire Ignore Suspend Break"),
  plain("ConfirmImpact", "None Low Medium High"),
  plain("ErrorCategory", "NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded QuotaExceeded NotEnabled"),
  plain("ErrorView", "NormalView CategoryView ConciseView DetailedView"),
  plain("CommandTypes", "Alias:1 Function:2 Filter:4 Cmdlet:8 ExternalScript:16 Application:32 Script:64 Configuration:256 All:383", true),
  plain("CommandOrigin", "Runspace Internal"),
  plain("PSMemberTypes", "AliasProperty:1 CodeProperty:2 Property:4 NoteProperty:8 ScriptProperty:16 Properties:31 PropertySet:32 Method:64 CodeMethod:128 ScriptMethod:256 Methods:448 ParameterizedProperty:512 MemberSet:1024 Event:2048 Dynamic:4096 InferredProperty:8192 All:16383", true),
  plain("PSMemberViewTypes", "Extended:1 Adapted:2 Base:4 All:7", true),
  plain("ScopedItemOptions", "None:0 ReadOnly:1 Constant:2 Private:4 AllScope:8 Unspecified:16", true),
  plain("SessionStateEntryVisibility", "Public Private"),
  plain("ModuleType", "Script Binary Manifest Cim Workflow"),
  plain("SplitOptions", "SimpleMatch:1 RegexMatch:2 CultureInvariant:4 IgnorePatternWhitespace:8 Multiline:16 Singleline:32 IgnoreCase:64 ExplicitCapture:128", true),
  plain("WhereOperatorSelectionMode", "Default First Last SkipUntil Until Split"),
  plain("WildcardOptions", "None:0 Compiled:1 IgnoreCase:2 CultureInvariant:4", true),
  plain("ValidateRangeKind", "Positive NonNegative Negative NonPositive"),
  plain("ProgressRecordType", "Processing Completed"),
  plain("PSLanguageMode", "FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage"),
  plain("ProgressView", "Minimal Classic"),
  plain("CompletionResultType", "Text History Command ProviderItem ProviderContainer Property Method ParameterName ParameterValue Variable Namespace Type Keyword DynamicKeyword"),
  plain("RunspaceMode", "CurrentRunspace NewRunspace"),
  plain("ReturnContainers", "ReturnMatchingContainers ReturnAllContainers"),
  plain("VariableAccessMode", "Read Write ReadWrite"),
  plain("ExperimentAction", "None Hide Show"),
  plain("CopyContainers", "CopyTargetContainer CopyChildrenOfTargetContainer"),
];
