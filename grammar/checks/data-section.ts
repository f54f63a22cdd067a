// The restricted language of data sections.

import type { ErrorList, Place } from "../errors.ts";
import type { MessageId } from "../messages.ts";
import { typeNameText } from "../rules/attribute.ts";
import { TokenFlag, flagsOfKind, textOfKind } from "../tokens.ts";
import type { Ast, CommandAst, DataStatementAst, TypeName } from "../tree.ts";
import { walk } from "../tree-walk.ts";

const ALLOWED_VARIABLES = "PSCulture PSUICulture true false null".split(" ");
const VARIABLE_LIST = ALLOWED_VARIABLES.map((name) => `$${name}`).join(", ");
const ALLOWED_VARIABLE_KEYS: ReadonlySet<string> = new Set(ALLOWED_VARIABLES.map((name) => name.toLowerCase()));

const CORE_TYPES: ReadonlySet<string> = new Set((
  "array bigint bool byte char cultureinfo datetime decimal double float guid hashtable int int16 int32 int64 long int8 "
  + "ipaddress mailaddress nullstring object psobject pscustomobject psprimitivedictionary ref regex sbyte securestring short "
  + "single string switch timespan type uint uint16 uint32 uint64 ulong uri ushort version void x500distinguishedname "
  + "x509certificate xml boolean system.array ordered").split(" "));

const NOT_ALLOWED: Partial<Record<Ast["kind"], MessageId>> = {
  AssignmentStatement: "AssignmentStatementNotSupportedInDataSection",
  ReturnStatement: "FlowControlStatementNotSupportedInDataSection",
  ThrowStatement: "FlowControlStatementNotSupportedInDataSection",
  BreakStatement: "FlowControlStatementNotSupportedInDataSection",
  ContinueStatement: "FlowControlStatementNotSupportedInDataSection",
  ExitStatement: "FlowControlStatementNotSupportedInDataSection",
  TryStatement: "TryStatementNotSupportedInDataSection",
  TrapStatement: "TrapStatementNotSupportedInDataSection",
  SwitchStatement: "SwitchStatementNotSupportedInDataSection",
  FunctionDefinition: "FunctionDeclarationNotSupportedInDataSection",
  DataStatement: "DataSectionStatementNotSupportedInDataSection",
  ForEachStatement: "ForeachStatementNotSupportedInDataSection",
  ForStatement: "ForWhileStatementNotSupportedInDataSection",
  WhileStatement: "ForWhileStatementNotSupportedInDataSection",
  DoWhileStatement: "DoWhileStatementNotSupportedInDataSection",
  DoUntilStatement: "DoWhileStatementNotSupportedInDataSection",
  ScriptBlock: "ScriptBlockNotSupportedInDataSection",
  FileRedirection: "RedirectionNotSupportedInDataSection",
  MergingRedirection: "RedirectionNotSupportedInDataSection",
  IndexExpression: "ArrayReferenceNotSupportedInDataSection",
  MemberExpression: "PropertyReferenceNotSupportedInDataSection",
  InvokeMemberExpression: "MethodCallNotSupportedInDataSection",
};

function isCore(name: TypeName): boolean {
  switch (name.kind) {
    case "ArrayTypeName": return isCore(name.elementType);
    case "GenericTypeName": return false;
    case "TypeName": {
      const text = name.name.toLowerCase();
      return CORE_TYPES.has(text) || CORE_TYPES.has(text.replace(/^system\.(?:collections\.|text\.regularexpressions\.)?/, ""));
    }
  }
}

function checkCommand(node: CommandAst, allowed: ReadonlySet<string>, errors: ErrorList): void {
  if (node.invocationOperator === "Dot") {
    errors.report(node, "DotSourcingNotSupportedInDataSection");
    return;
  }
  const first = node.commandElements[0];
  const name = first !== undefined && first.kind === "StringConstantExpression" ? first.value : "";
  if (first === undefined || allowed.has(name.toLowerCase())) return;
  errors.report(node, "CmdletNotInAllowedListForDataSection", name === "" ? first.source.text.slice(first.start, first.end) : name);
}

/** Reports everything in a data section that its language does not know. */
export function checkDataSection(data: DataStatementAst, errors: ErrorList): void {
  const allowed = new Set(["convertfrom-stringdata"]);
  for (const command of data.commandsAllowed) {
    if (command.kind === "StringConstantExpression") allowed.add(command.value.toLowerCase());
  }
  const operator = (place: Place, kind: Parameters<typeof flagsOfKind>[0]): void => {
    if ((flagsOfKind(kind) & TokenFlag.DisallowedInRestrictedMode) !== 0) {
      errors.report(place, "OperatorNotSupportedInDataSection", textOfKind(kind));
    }
  };
  walk(data.body, (node) => {
    const id = NOT_ALLOWED[node.kind];
    if (id !== undefined) errors.report(node, id);
    switch (node.kind) {
      case "VariableExpression":
        if (!ALLOWED_VARIABLE_KEYS.has(node.variablePath.userPath.toLowerCase())) {
          errors.report(node, "VariableReferenceNotSupportedInDataSection", VARIABLE_LIST);
        }
        return;
      case "BinaryExpression":
        operator(node.errorPosition, node.operator);
        return;
      case "UnaryExpression":
        operator(node, node.tokenKind);
        return;
      case "TypeConstraint":
      case "TypeExpression":
        if (!isCore(node.typeName)) errors.report(node, "TypeNotAllowedInDataSection", typeNameText(node.typeName));
        return;
      case "Command":
        checkCommand(node, allowed, errors);
        return;
      default:
    }
  });
}
