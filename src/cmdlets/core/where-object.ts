// Where-Object: lets those objects pass that a script block or a comparison accepts.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call, ParameterDefinition } from "#engine/cmdlet.ts";
import { isTrue } from "#engine/convert/truth.ts";
import { tryGetProperty } from "#engine/members/get-member.ts";
import { binaryOperator } from "#engine/operators/table.ts";
import type { ScriptBlock } from "#engine/script-block.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";
import { after } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import type { TokenKind } from "#grammar/tokens.ts";

interface Parameters {
  [name: string]: unknown;
  InputObject?: unknown;
  FilterScript?: ScriptBlock;
  Property?: string;
  Value?: unknown;
}

/** Switch, aliases, operator, what it does. */
const OPERATORS: [name: string, aliases: string[], kind: TokenKind, help: string][] = [
  ["EQ", ["IEQ"], "Ieq", "The property equals the value."],
  ["CEQ", [], "Ceq", "The property equals the value in the same case."],
  ["NE", ["INE"], "Ine", "The property differs from the value."],
  ["CNE", [], "Cne", "The property differs from the value, also by case alone."],
  ["GT", ["IGT"], "Igt", "The property is greater than the value."],
  ["CGT", [], "Cgt", "The property is greater than the value, looking at case."],
  ["LT", ["ILT"], "Ilt", "The property is less than the value."],
  ["CLT", [], "Clt", "The property is less than the value, looking at case."],
  ["GE", ["IGE"], "Ige", "The property is greater than or equal to the value."],
  ["CGE", [], "Cge", "The property is greater than or equal to the value, looking at case."],
  ["LE", ["ILE"], "Ile", "The property is less than or equal to the value."],
  ["CLE", [], "Cle", "The property is less than or equal to the value, looking at case."],
  ["Like", ["ILike"], "Ilike", "The property fits the wildcard pattern."],
  ["CLike", [], "Clike", "The property fits the wildcard pattern in the same case."],
  ["NotLike", ["INotLike"], "Inotlike", "The property does not fit the wildcard pattern."],
  ["CNotLike", [], "Cnotlike", "The property does not fit the wildcard pattern, looking at case."],
  ["Match", ["IMatch"], "Imatch", "The property matches the regular expression."],
  ["CMatch", [], "Cmatch", "The property matches the regular expression in the same case."],
  ["NotMatch", ["INotMatch"], "Inotmatch", "The property does not match the regular expression."],
  ["CNotMatch", [], "Cnotmatch", "The property does not match the regular expression, looking at case."],
  ["Contains", ["IContains"], "Icontains", "One of the property's elements equals the value."],
  ["CContains", [], "Ccontains", "One of the property's elements equals the value in the same case."],
  ["NotContains", ["INotContains"], "Inotcontains", "None of the property's elements equals the value."],
  ["CNotContains", [], "Cnotcontains", "None of the property's elements equals the value, looking at case."],
  ["In", ["IIn"], "Iin", "The property is one of the values."],
  ["CIn", [], "Cin", "The property is one of the values in the same case."],
  ["NotIn", ["INotIn"], "Inotin", "The property is none of the values."],
  ["CNotIn", [], "Cnotin", "The property is none of the values, looking at case."],
  ["Is", [], "Is", "The property's value is of the type."],
  ["IsNot", [], "IsNot", "The property's value is not of the type."],
];

/** The set of the first switch has the plain name; the others are called after their switch. */
const SET_NAMES: ReadonlyMap<string, string> = new Map([
  ["EQ", "EqualSet"], ["CEQ", "CaseSensitiveEqualSet"], ["NE", "NotEqualSet"], ["CNE", "CaseSensitiveNotEqualSet"],
  ["GT", "GreaterThanSet"], ["CGT", "CaseSensitiveGreaterThanSet"], ["LT", "LessThanSet"], ["CLT", "CaseSensitiveLessThanSet"],
  ["GE", "GreaterOrEqualSet"], ["CGE", "CaseSensitiveGreaterOrEqualSet"], ["LE", "LessOrEqualSet"], ["CLE", "CaseSensitiveLessOrEqualSet"],
  ["Like", "LikeSet"], ["CLike", "CaseSensitiveLikeSet"], ["NotLike", "NotLikeSet"], ["CNotLike", "CaseSensitiveNotLikeSet"],
  ["Match", "MatchSet"], ["CMatch", "CaseSensitiveMatchSet"], ["NotMatch", "NotMatchSet"], ["CNotMatch", "CaseSensitiveNotMatchSet"],
  ["Contains", "ContainsSet"], ["CContains", "CaseSensitiveContainsSet"], ["NotContains", "NotContainsSet"], ["CNotContains", "CaseSensitiveNotContainsSet"],
  ["In", "InSet"], ["CIn", "CaseSensitiveInSet"], ["NotIn", "NotInSet"], ["CNotIn", "CaseSensitiveNotInSet"], ["Is", "IsSet"], ["IsNot", "IsNotSet"],
]);
const comparing = OPERATORS.map(([name]) => SET_NAMES.get(name)!);

const switches: { [name: string]: ParameterDefinition } = Object.fromEntries(
  OPERATORS.map(([name, aliases, , help]) => {
    const optional = name === "EQ";
    return [name, { type: "switch", aliases, sets: [optional ? "EqualSet" : { set: SET_NAMES.get(name)!, mandatory: true }], help }];
  }),
);

export default cmdlet<Parameters>({
  name: "Where-Object",
  module: "Microsoft.PowerShell.Core",
  aliases: ["where", "?"],
  commandId: "Microsoft.PowerShell.Commands.WhereObjectCommand",
  synopsis: "Lets those objects pass for which a condition holds.",
  defaultSet: "EqualSet",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to look at." },
    FilterScript: { type: "scriptblock", sets: [{ set: "ScriptBlockSet", mandatory: true, position: 0 }], help: "The condition; $_ is the object." },
    Property: {
      type: "string",
      sets: [...comparing, "NotSet"].map((set) => ({ set, mandatory: true, position: 0 })),
      validation: [{ kind: "NotNullOrEmpty" }],
      help: "Property to compare.",
    },
    Value: { type: "object", sets: comparing.map((set) => ({ set, position: 1 })), help: "Value to compare with." },
    ...switches,
    Not: { type: "switch", sets: [{ set: "NotSet", mandatory: true }], help: "The property is false, empty or missing." },
  },
  examples: [
    { title: "Even numbers", code: "1..10 | Where-Object { $_ % 2 -eq 0 }" },
    { title: "A comparison without braces", code: "Get-PCCustomer | Where-Object domain -like *.onmicrosoft.com" },
  ],
  links: ["ForEach-Object", "Select-Object"],
  run(call) {
    let accepts: (value: unknown) => Maybe<boolean> = () => false;
    return {
      begin(p) {
        const script = p.FilterScript;
        if (script) {
          accepts = (value) => after(call.invoke(script, { dollarUnder: value, newScope: false }), outputIsTrue);
        } else accepts = comparison(call, p);
      },
      process(p) {
        const value = p.InputObject ?? null;
        const accepted = accepts(value);
        if (accepted instanceof Promise) return accepted.then((yes) => (yes ? call.write(value) : undefined));
        if (accepted) call.write(value);
      },
    };
  },
});

function outputIsTrue(output: unknown[]): boolean {
  return output.length === 1 ? isTrue(output[0]) : output.length > 1;
}

function comparison(call: Call<Parameters>, p: Parameters): (value: unknown) => Maybe<boolean> {
  const name = p.Property!;
  const read = (value: unknown) => readProperty(call, value, name);
  if (p["Not"]) return (value) => after(read(value), (found) => !isTrue(found));
  const chosen = OPERATORS.find(([operator]) => p[operator] === true);
  if (!chosen) {
    if (!call.isBound("Value")) return (value) => after(read(value), isTrue);
  } else if (!call.isBound("Value")) {
    call.fail({
      id: "ValueNotSpecifiedForWhereObject",
      message: "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
      category: "InvalidArgument",
      exception: "System.Management.Automation.PSArgumentException",
    });
  }
  const kind = chosen?.[2] ?? "Ieq";
  const operator = binaryOperator(kind);
  const right = kind === "Is" || kind === "IsNot" ? typeValue(p.Value, call) : p.Value;
  return (value) =>
    after(read(value), (found) => {
      try {
        return isTrue(operator(found, right ?? null, call.session));
      } catch (thrown) {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        call.error({
          id: "BadOperatorArgument",
          message: thrown.record.message,
          category: "InvalidArgument",
          target: value,
          exception: "System.Management.Automation.PSInvalidOperationException",
          inner: thrown.record.exception,
        });
        return false;
      }
    });
}

/** `[int]` and `int` as bare words mean the type. */
function typeValue(value: unknown, call: Call<Parameters>): unknown {
  if (typeof value !== "string") return value;
  return resolveTypeText(value.replace(/^\[(.*)\]$/, "$1"), call.session) ?? value;
}

function readProperty(call: Call<Parameters>, value: unknown, name: string): Maybe<unknown> {
  const found = tryGetProperty(value, name, call.session);
  return after(found, (result) => {
    if (result !== undefined) return result;
    if (call.session.strictMode() >= 2) {
      call.error({
        id: "PropertyNotFound",
        message: `The input name "${name}" cannot be resolved to a property.`,
        category: "InvalidArgument",
        target: value,
        exception: "System.Management.Automation.PSArgumentException",
      });
    }
    return null;
  });
}
