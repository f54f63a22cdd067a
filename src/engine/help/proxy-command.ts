// The text of a function that forwards to another command: what ProxyCommand and CommandMetadata give (derived from PowerShell's own output).
import type { NetType } from "#dotnet/core/type.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Validation } from "../cmdlet.ts";
import { ALL_SETS } from "../bind/metadata.ts";
import type { CommandMetadata, Membership, Parameter } from "../bind/metadata.ts";
import { ScriptBlock } from "../script-block.ts";
import { acceleratorOf } from "../types/accelerators.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";
import type { Dictionary } from "#dotnet/types/dictionary.ts";
import { ParameterView, parameterTable, typeOfParameter } from "./command-parts.ts";

/** CommandMetadata: what is known of a command, for scripts to change before they make a proxy of it. */
export class CommandFacts extends NetObject {
  name: string;
  /** "Cmdlet", "Function", "ExternalScript" ... */
  readonly kind: string;
  /** False for a function without [CmdletBinding()]. */
  readonly advanced: boolean;
  readonly hasDynamicParameters: boolean;
  defaultSet: string | null;
  shouldProcess: boolean;
  paging: boolean;
  positionalBinding: boolean;
  confirmImpact: string;
  helpUri = "";
  /** ParameterMetadata by name, without the common ones. */
  readonly parameters: Dictionary;

  constructor(metadata: CommandMetadata, command: { name: string; kind: string }) {
    super();
    this.name = command.name;
    this.kind = command.kind;
    this.advanced = metadata.advanced;
    this.hasDynamicParameters = metadata.block ? metadata.block.tree.dynamicParamBlock !== null : metadata.definition?.dynamicParameters !== undefined;
    this.defaultSet = metadata.defaultSet;
    this.shouldProcess = metadata.shouldProcess;
    this.paging = metadata.supportsPaging;
    this.positionalBinding = metadata.positionalBinding;
    this.confirmImpact = metadata.confirmImpact;
    this.parameters = parameterTable({ ...metadata, parameters: metadata.parameters.filter((p) => !p.common) });
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.CommandMetadata");
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** [CmdletBinding(...)]; "" for simple functions. */
export function cmdletBinding(facts: CommandFacts): string {
  if (!facts.advanced) return "";
  const parts: string[] = [];
  if (facts.defaultSet) parts.push(`DefaultParameterSetName=${quoted(facts.defaultSet)}`);
  if (facts.shouldProcess) parts.push("SupportsShouldProcess=$true", `ConfirmImpact='${facts.confirmImpact}'`);
  if (facts.paging) parts.push("SupportsPaging=$true");
  if (!facts.positionalBinding) parts.push("PositionalBinding=$false");
  if (facts.helpUri) parts.push(`HelpUri=${quoted(facts.helpUri)}`);
  return `[CmdletBinding(${parts.join(", ")})]`;
}

/** What stands between the parentheses of param(). */
export function paramBlock(facts: CommandFacts): string {
  const list: string[] = [];
  for (const [key, value] of facts.parameters.entries()) {
    const view = baseOf(value);
    if (view instanceof ParameterView) list.push(parameterText(view.parameter, String(baseOf(key)), facts.advanced));
  }
  return list.join(",\n");
}

function parameterText(parameter: Parameter, name: string, advanced: boolean): string {
  const lines: string[] = [];
  for (const membership of advanced ? parameter.memberships : []) {
    const data = [...(membership.set === ALL_SETS ? [] : [`ParameterSetName=${quoted(membership.set)}`]), ...membershipText(membership)];
    if (data.length) lines.push(`[Parameter(${data.join(", ")})]`);
  }
  if (parameter.aliases.length) lines.push(`[Alias(${parameter.aliases.map(quoted).join(",")})]`);
  for (const check of parameter.validations) if (check.kind !== "Custom") lines.push(...validationText(check));
  lines.push(`[${parameter.isSwitch ? "switch" : typeText(typeOfParameter(parameter))}]`);
  lines.push(`\${${name.replace(/[{}`]/g, "`$&")}}`);
  return lines.map((line) => `\n    ${line}`).join("");
}

function membershipText(membership: Membership): string[] {
  const { position, pipeline, helpMessage } = membership;
  return [
    ...(membership.mandatory ? ["Mandatory=$true"] : []),
    ...(position === undefined ? [] : [`Position=${position}`]),
    ...(pipeline === "value" || pipeline === "both" ? ["ValueFromPipeline=$true"] : []),
    ...(pipeline === "property" || pipeline === "both" ? ["ValueFromPipelineByPropertyName=$true"] : []),
    ...(membership.remaining ? ["ValueFromRemainingArguments=$true"] : []),
    ...(helpMessage ? [`HelpMessage=${quoted(helpMessage)}`] : []),
  ];
}

function validationText(check: Validation): string[] {
  const bound = (value: unknown) => (typeof value === "string" ? quoted(value) : displayText(value));
  switch (check.kind) {
    case "AllowNull":
    case "AllowEmptyString":
    case "AllowEmptyCollection":
      return [`[${check.kind}()]`];
    case "NotNull":
    case "NotNullOrEmpty":
    case "NotNullOrWhiteSpace":
      return [`[Validate${check.kind}()]`];
    case "Set":
      return [`[ValidateSet(${check.values.map(quoted).join(",")})]`];
    case "Range":
      return [`[ValidateRange(${bound(check.minimum)}, ${bound(check.maximum)})]`];
    case "Length":
    case "Count":
      return [`[Validate${check.kind}(${check.minimum}, ${check.maximum})]`];
    case "Pattern":
      return [`[ValidatePattern(${quoted(check.pattern)})]`];
    case "Script":
      return [`[ValidateScript({ ${check.script instanceof ScriptBlock ? check.script.toText() : ""} })]`];
    default:
      return [];
  }
}

/** By accelerator where there is one, else the full name. */
function typeText(type: NetType): string {
  if (type.elementType) return `${typeText(type.elementType)}[${",".repeat(type.rank - 1)}]`;
  const short = acceleratorOf(type.fullName);
  if (short) return short;
  if (type.typeArguments.length) return `${type.definition.name.replace(/`\d+$/, "")}[${type.typeArguments.map(typeText).join(",")}]`;
  return type.definition.name;
}

const guarded = (body: string) => `\n    try {\n${body}    } catch {\n        throw\n    }\n`;
const command = (facts: CommandFacts, rest = "") => `$ExecutionContext.InvokeCommand.GetCommand(${quoted(facts.name)}, [System.Management.Automation.CommandTypes]::${facts.kind}${rest})`;

/** The begin block's text. */
export function beginBlock(facts: CommandFacts): string {
  const origin = facts.kind === "Function" ? "" : "$myInvocation.CommandOrigin";
  if (!facts.advanced) {
    return guarded(`        $wrappedCmd = ${command(facts)}
        $PSBoundParameters.Add('$args', $args)
        $scriptCmd = {& $wrappedCmd @PSBoundParameters }

        $steppablePipeline = $scriptCmd.GetSteppablePipeline(${origin})
        $steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)
`);
  }
  return guarded(`        $outBuffer = $null
        if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))
        {
            $PSBoundParameters['OutBuffer'] = 1
        }

        $wrappedCmd = ${command(facts)}
        $scriptCmd = {& $wrappedCmd @PSBoundParameters }

        $steppablePipeline = $scriptCmd.GetSteppablePipeline(${origin})
        $steppablePipeline.Begin($PSCmdlet)
`);
}

export const processBlock = guarded("        $steppablePipeline.Process($_)\n");
export const endBlock = guarded("        $steppablePipeline.End()\n");
export const cleanBlock = "\n    if ($null -ne $steppablePipeline) {\n        $steppablePipeline.Clean()\n    }\n";

/** The dynamicparam block's text; "" where the command has no dynamic parameters. */
export function dynamicParamBlock(facts: CommandFacts): string {
  if (!facts.hasDynamicParameters) return "";
  return guarded(`        $targetCmd = ${command(facts, ", $PSBoundParameters")}
        $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })
        if ($dynamicParams.Length -gt 0)
        {
            $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
            foreach ($param in $dynamicParams)
            {
                $param = $param.Value

                if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))
                {
                    $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)
                    $paramDictionary.Add($param.Name, $dynParam)
                }
            }

            return $paramDictionary
        }
`);
}

/** The whole proxy. */
export function proxyCommand(facts: CommandFacts, help: string | null, withDynamic = true): string {
  const comment = help || `\n.ForwardHelpTargetName ${facts.name}\n.ForwardHelpCategory ${facts.kind}\n`;
  const dynamic = withDynamic ? dynamicParamBlock(facts) : "";
  return `${cmdletBinding(facts)}
param(${paramBlock(facts)})

${dynamic ? `dynamicparam\n{${dynamic}}\n\n` : ""}begin
{${beginBlock(facts)}}

process
{${processBlock}}

end
{${endBlock}}

clean
{${cleanBlock}}
<#
${comment.replaceAll("#>", "#`>")}
#>
`;
}

/** A help object as comment-based help, without the markers. */
export function helpComments(help: unknown, read: (object: unknown, name: string) => unknown): string {
  const text = (object: unknown, name: string): string => {
    const value = read(object, name);
    return value === null || value === undefined ? "" : Array.isArray(value) ? value.map((v) => paragraph(v, read)).join("\n") : paragraph(value, read);
  };
  let out = "";
  for (const [title, name] of [["SYNOPSIS", "Synopsis"], ["DESCRIPTION", "Description"]] as const) {
    const found = text(help, name).trim();
    if (found) out += `.${title}\n\n${found}\n\n`;
  }
  return out;
}

function paragraph(value: unknown, read: (object: unknown, name: string) => unknown): string {
  const base = baseOf(value);
  if (typeof base === "string") return base;
  const inner = isDictionaryLike(base) ? null : read(value, "Text");
  return typeof inner === "string" ? inner : "";
}
