// The attribute types that scripts name in brackets; their meaning is the binder's affair.
import { defineType } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";
const names =
  "Alias AllowEmptyCollection AllowEmptyString AllowNull ArgumentCompleter ArgumentCompletions CmdletBinding OutputType Parameter PSDefaultValue PSTypeName SupportsWildcards " +
  "ValidateCount ValidateDrive ValidateLength ValidateNotNull ValidateNotNullOrEmpty ValidateNotNullOrWhiteSpace ValidatePattern ValidateRange ValidateScript ValidateSet " +
  "ValidateTrustedData ValidateUserDrive ArgumentTransformation ValidateArguments ValidateEnumeratedArguments Credential DynamicClassImplementationAssembly Hidden Experimental";

export default names.split(" ").map((name) => defineType({ name: `${SMA}.${name}Attribute`, base: "System.Attribute" }));
