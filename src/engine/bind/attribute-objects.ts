// Attributes as objects, as dynamicparam blocks make them, read into what binding works with.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { Validation } from "../cmdlet.ts";
import { ScriptBlock } from "../script-block.ts";
import type { AttributeObject } from "../types/tables/attributes.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { isTrue } from "../convert/truth.ts";
import { ALL_SETS } from "./metadata.ts";
import type { Membership, Parameter } from "./metadata.ts";

const SIMPLE = new Map<string, Validation["kind"]>(
  (["AllowNull", "AllowEmptyString", "AllowEmptyCollection"] as const).map((kind) => [kind, kind] as const),
);
const NOT = new Map<string, Validation>([
  ["ValidateNotNull", { kind: "NotNull" }],
  ["ValidateNotNullOrEmpty", { kind: "NotNullOrEmpty" }],
  ["ValidateNotNullOrWhiteSpace", { kind: "NotNullOrWhiteSpace" }],
]);

/** Adds what one attribute says to the parameter. */
export function applyAttribute(attribute: AttributeObject, parameter: Parameter): void {
  const name = attribute.netType.name.replace(/Attribute$/, "");
  if (name === "Parameter") parameter.memberships.push(membershipOf(attribute));
  else if (name === "Alias") parameter.aliases.push(...texts(attribute.values.get("aliasnames")));
  else {
    const check = validationOf(name, attribute);
    if (check) parameter.validations.push(check);
  }
}

function membershipOf({ values }: AttributeObject): Membership {
  const flag = (key: string) => isTrue(values.get(key) ?? false);
  const position = values.get("position");
  const set = values.get("parametersetname");
  const membership: Membership = { set: typeof set === "string" ? set : ALL_SETS, mask: -1 };
  if (flag("mandatory")) membership.mandatory = true;
  if (typeof position === "number" && position >= 0) membership.position = position;
  if (flag("valuefromremainingarguments")) membership.remaining = true;
  const byValue = flag("valuefrompipeline");
  const byProperty = flag("valuefrompipelinebypropertyname");
  if (byValue || byProperty) membership.pipeline = byValue && byProperty ? "both" : byValue ? "value" : "property";
  return membership;
}

/** The check that an attribute object stands for; null when it checks nothing. */
export function checkOfAttribute(attribute: AttributeObject): Validation | null {
  return validationOf(attribute.netType.name.replace(/Attribute$/, ""), attribute);
}

function validationOf(name: string, { values }: AttributeObject): Validation | null {
  const allow = SIMPLE.get(name);
  if (allow) return { kind: allow } as Validation;
  const message = values.get("errormessage");
  const own = typeof message === "string" ? { message } : {};
  switch (name) {
    case "ValidateSet":
      return { kind: "Set", values: texts(values.get("validvalues")), caseSensitive: values.get("ignorecase") === false, ...own };
    case "ValidateDrive":
      return { kind: "Drive", drives: texts(values.get("validrootdrives")) };
    case "ValidateUserDrive":
      return { kind: "Drive", drives: ["User"] };
    case "ValidateRange": {
      const range = values.get("rangekind");
      if (range instanceof EnumValue) return { kind: "RangeKind", range: enumText(range) as Extract<Validation, { kind: "RangeKind" }>["range"] };
      return { kind: "Range", minimum: values.get("minrange"), maximum: values.get("maxrange") };
    }
    case "ValidateLength":
      return { kind: "Length", minimum: Number(values.get("minlength")), maximum: Number(values.get("maxlength")) };
    case "ValidateCount":
      return { kind: "Count", minimum: Number(values.get("minlength")), maximum: Number(values.get("maxlength")) };
    case "ValidatePattern":
      return { kind: "Pattern", pattern: String(values.get("regexpattern")), ...own };
    case "ValidateScript": {
      const script = baseOf(values.get("scriptblock"));
      return script instanceof ScriptBlock ? { kind: "Script", script, ...own } : null;
    }
    default:
      return NOT.get(name) ?? null;
  }
}

function texts(value: unknown): string[] {
  return (elementsOf(baseOf(value ?? null)) ?? []).map((item) => String(baseOf(item)));
}
