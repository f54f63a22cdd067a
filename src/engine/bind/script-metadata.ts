// Reads a script block's param block into what binding works with: [CmdletBinding()], [Parameter()], checks and types.
import type { AttributeAst, ParameterAst } from "#grammar/tree.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { isTrue } from "../convert/truth.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { ScriptBlock } from "../script-block.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { attributeName, validationOf } from "./attributes.ts";
import type { AttributeReader } from "./attributes.ts";
import { commonParameters } from "./common-parameters.ts";
import { ALL_SETS, layOutSets } from "./metadata.ts";
import type { CommandMetadata, Membership, Parameter, ScriptedCheck } from "./metadata.ts";

export function metadataOfScript(block: ScriptBlock, name: string, reader: AttributeReader): CommandMetadata {
  const nodes = parameterNodes(block);
  const binding = block.tree.paramBlock?.attributes.find((a) => attributeName(a) === "cmdletbinding");
  const named = new Map((binding?.namedArguments ?? []).map((a) => [a.argumentName.toLowerCase(), a.expressionOmitted ? true : reader.evaluate(a.argument)]));
  const flag = (key: string, fallback: boolean) => (named.has(key) ? isTrue(named.get(key)) : fallback);
  const own = nodes.map((node) => parameterOf(node, reader));
  const advanced = binding !== undefined || nodes.some((n) => n.attributes.some((a) => a.kind === "Attribute" && attributeName(a) === "parameter"));
  const defaultSet = named.has("defaultparametersetname") ? reader.text(named.get("defaultparametersetname")) : null;
  const positionalBinding = flag("positionalbinding", true);
  const layout = layOutSets(own, { defaultSet, positionalBinding, autoPositions: true });
  const shouldProcess = flag("supportsshouldprocess", false);
  const paging = flag("supportspaging", false);
  return {
    name,
    commandId: name,
    advanced,
    script: true,
    parameters: advanced ? [...own, ...commonParameters({ shouldProcess, paging })] : own,
    sets: layout.sets,
    defaultMask: layout.defaultMask,
    defaultSet,
    positionalBinding,
    shouldProcess,
    confirmImpact: named.has("confirmimpact") ? (reader.text(named.get("confirmimpact")) as CommandMetadata["confirmImpact"]) : "Medium",
    supportsPaging: paging,
    definition: null,
    block,
    fault: faultOf(own, advanced, { shouldProcess, paging }),
  };
}

/** Parameters of the param block, or those written after the function's name. */
export function parameterNodes(block: ScriptBlock): readonly ParameterAst[] {
  return block.definition?.parameters ?? block.tree.paramBlock?.parameters ?? [];
}

function parameterOf(node: ParameterAst, reader: AttributeReader): Parameter {
  const constraint = [...node.attributes].reverse().find((a) => a.kind === "TypeConstraint");
  const type = constraint ? reader.resolveType(constraint.typeName) : null;
  const isSwitch = type === typeNamed("System.Management.Automation.SwitchParameter");
  const parameter: Parameter = {
    name: node.name.variablePath.userPath,
    aliases: [],
    typeName: type?.fullName ?? "System.Object",
    type: isSwitch || type === typeNamed("System.Object") ? null : type,
    isSwitch,
    memberships: [],
    mask: -1,
    validations: [],
    transformations: [],
    help: "",
    dontShow: false,
    wildcards: false,
    common: false,
    dynamic: false,
  };
  for (const attribute of node.attributes) if (attribute.kind === "Attribute") apply(attribute, parameter, reader);
  if (!parameter.memberships.length) parameter.memberships.push({ set: ALL_SETS, mask: -1 });
  return parameter;
}

function apply(attribute: AttributeAst, parameter: Parameter, reader: AttributeReader): void {
  const name = attributeName(attribute);
  if (name === "parameter") {
    parameter.memberships.push(membershipOf(attribute, parameter, reader));
    return;
  }
  if (name === "alias") {
    for (const argument of attribute.positionalArguments) {
      const value = reader.evaluate(argument);
      for (const alias of elementsOf(baseOf(value)) ?? [value]) parameter.aliases.push(reader.text(alias));
    }
    return;
  }
  if (name === "pstypename") {
    const [given] = attribute.positionalArguments;
    if (given) parameter.psTypeName = reader.text(reader.evaluate(given));
    return;
  }
  if (name === "supportswildcards") {
    parameter.wildcards = true;
    return;
  }
  if (name === "credential") {
    parameter.asksCredential = true;
    return;
  }
  const validation = validationOf(attribute, reader);
  if (validation) parameter.validations.push(validation);
  else {
    const custom = reader.custom(attribute);
    const before = parameter.otherAttributes;
    parameter.otherAttributes = () => [...(before?.() ?? []), reader.object(attribute)].filter((object) => object !== null);
    if (custom?.check) parameter.validations.push({ kind: "Custom", check: custom.check } satisfies ScriptedCheck);
    if (custom?.transform) parameter.transformations.push(custom.transform);
  }
}

function membershipOf(attribute: AttributeAst, parameter: Parameter, reader: AttributeReader): Membership {
  const membership: Membership = { set: ALL_SETS, mask: -1 };
  let byValue = false;
  let byProperty = false;
  for (const argument of attribute.namedArguments) {
    const value = argument.expressionOmitted ? true : reader.evaluate(argument.argument);
    switch (argument.argumentName.toLowerCase()) {
      case "mandatory":
        membership.mandatory = isTrue(value);
        break;
      case "position":
        if (typeof value === "number" && value >= 0) membership.position = value;
        break;
      case "parametersetname":
        membership.set = reader.text(value);
        break;
      case "valuefrompipeline":
        byValue = isTrue(value);
        break;
      case "valuefrompipelinebypropertyname":
        byProperty = isTrue(value);
        break;
      case "valuefromremainingarguments":
        membership.remaining = isTrue(value);
        break;
      case "helpmessage":
        membership.helpMessage = reader.text(value);
        break;
      case "dontshow":
        parameter.dontShow = isTrue(value);
        break;
      case "helpmessageresourceid":
      case "experimentname":
      case "experimentaction":
      case "helpmessagebasename":
        break;
      default:
        throw noSuchProperty(argument.argumentName);
    }
  }
  if (byValue || byProperty) membership.pipeline = byValue && byProperty ? "both" : byValue ? "value" : "property";
  return membership;
}

/** The original names the wrong attribute; so do we (golden program-params, "attribute arguments"). */
function noSuchProperty(name: string) {
  return runtimeError({
    id: "PropertyNotFoundForType",
    message: `Property '${name}' cannot be found for type 'System.Management.Automation.CmdletBindingAttribute'.`,
    exception: "System.Management.Automation.RuntimeException",
  });
}

/** Names used twice make every call fail (golden program-binding-errors, "reserved and duplicated parameter names"). */
function faultOf(own: Parameter[], advanced: boolean, options: { shouldProcess: boolean; paging: boolean }): CommandMetadata["fault"] {
  const names = new Set(own.map((p) => p.name.toLowerCase()));
  if (advanced) {
    const reserved = commonParameters(options).find((p) => names.has(p.name.toLowerCase()));
    if (reserved) {
      const name = own.find((p) => p.name.toLowerCase() === reserved.name.toLowerCase())!.name;
      return { id: "ParameterNameAlreadyExistsForCommand", message: `A parameter with the name '${name}' was defined multiple times for the command.` };
    }
  }
  const aliases = new Set<string>();
  for (const parameter of own) {
    for (const alias of parameter.aliases) {
      const lower = alias.toLowerCase();
      const clash = own.find((p) => p !== parameter && p.name.toLowerCase() === lower);
      if (clash) {
        return {
          id: "ParameterNameConflictsWithAlias",
          message: `The parameter '${clash.name}' cannot be specified because it conflicts with the parameter alias of the same name for parameter '${parameter.name}'.`,
        };
      }
      if (aliases.has(lower)) {
        return { id: "AliasDeclaredMultipleTimes", message: `The parameter alias '${alias}' was defined multiple times for the command.` };
      }
      aliases.add(lower);
    }
  }
  return null;
}
