// WildcardPattern and LanguagePrimitives.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { IterationEnumerator } from "#dotnet/core/sequence.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { convertTo, tryConvert } from "../../convert/convert-to.ts";
import { isTrue } from "../../convert/truth.ts";
import { currentSession } from "../../members/current-session.ts";
import { compareScalar, equalsScalar } from "../../operators/compare.ts";
import { escapeWildcards, hasWildcards, unescapeWildcards, WildcardPattern } from "../../operators/wildcard.ts";
import { enumerate } from "../../values/enumerate.ts";

const SMA = "System.Management.Automation";
const IGNORE_CASE = 2;

export default [
  defineType({ name: "Microsoft.PowerShell.Commands.PSPropertyExpression" }),
  defineType({
    name: `${SMA}.WildcardPattern`,
    members: [
      ["new(string pattern)", (pattern: string) => new WildcardPattern(pattern, false)],
      [`new(string pattern, ${SMA}.WildcardOptions options)`, (pattern: string, options: EnumValue) => new WildcardPattern(pattern, (Number(options.value) & IGNORE_CASE) !== 0)],
      [`static ${SMA}.WildcardPattern Get(string pattern, ${SMA}.WildcardOptions options)`, (pattern: string, options: EnumValue) => new WildcardPattern(pattern, (Number(options.value) & IGNORE_CASE) !== 0)],
      ["bool IsMatch(string input)", (w: WildcardPattern, input: string | null) => w.matches(input ?? "")],
      ["string ToWql()", (w: WildcardPattern) => w.pattern.replace(/\*/g, "%").replace(/\?/g, "_")],
      ["static string Escape(string pattern)", (text: string | null) => escapeWildcards(text ?? "")],
      ["static string Unescape(string pattern)", (text: string | null) => unescapeWildcards(text ?? "")],
      ["static bool ContainsWildcardCharacters(string pattern)", (text: string | null) => hasWildcards(text ?? "")],
    ],
  }),
  defineType({
    name: `${SMA}.LanguagePrimitives`,
    members: [
      ["static System.Object ConvertTo(System.Object valueToConvert, type resultType)", (value: unknown, type: NetType) => convertTo(value, type, currentSession())],
      ["static bool TryConvertTo(System.Object valueToConvert, type resultType, [ref] System.Object result)", (value: unknown, type: NetType, result: { value: unknown }) => {
        const converted = tryConvert(value, type, currentSession());
        result.value = converted?.value ?? null;
        return converted !== null;
      }],
      ["static bool IsObjectEnumerable(System.Object obj)", (value: unknown) => enumerate(value) !== null],
      ["static System.Collections.IEnumerator GetEnumerator(System.Object obj)", (value: unknown) => {
        const items = enumerate(value);
        return items && new IterationEnumerator(() => items);
      }],
      ["static bool IsTrue(System.Object obj)", (value: unknown) => isTrue(value)],
      ["static bool Equals(System.Object first, System.Object second)", (a: unknown, b: unknown) => equalsScalar(a, b, false)],
      ["static bool Equals(System.Object first, System.Object second, bool ignoreCase)", (a: unknown, b: unknown, ignoreCase: boolean) => equalsScalar(a, b, ignoreCase)],
      ["static int Compare(System.Object first, System.Object second)", (a: unknown, b: unknown) => compareScalar(a, b, false)],
      ["static int Compare(System.Object first, System.Object second, bool ignoreCase)", (a: unknown, b: unknown, ignoreCase: boolean) => compareScalar(a, b, ignoreCase)],
      ["static System.Collections.IEnumerable GetEnumerable(System.Object obj)", (value: unknown) => (enumerate(value) ? value : null)],
    ],
  }),
];
