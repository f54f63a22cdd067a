// Calls of every member of every known .NET type with arguments that do not suit it, as scripts.
import fc from "fast-check";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { knownTypes } from "#dotnet/core/type.ts";

/** Members whose work is to wait, or to look at the machine's own time. */
const WAITS = /^(Sleep|ReadLine|ReadKey|Read|Beep|WaitOne|Wait|Join|PromptForChoice|PromptForCredential|Prompt|ReadLineAsSecureString)$/i;

export const wrongArguments = [
  "$null", "0", "-1", "1", "2147483647", "-2147483648", "9223372036854775807", "1.5", "[double]::NaN", "1e300", "''", "'abc'", "\"a`0b\"", "[string][char]0xd800", "'[('", "'{0'", "$true", "@()", "@(1,'a',$null)", "@{a=1}",
  "[pscustomobject]@{a=1}", "[int]", "[System.Collections.Generic.List`1]", "{ $_ }", "{ throw 'no' }", "[datetime]::MinValue", "[timespan]::MaxValue", "[guid]::Empty", "[dayofweek]1", "[byte[]](1,2)", "[xml]'<a/>'", "[regex]'a'", "[char]'x'", "[decimal]::MaxValue", "[bigint]-5",
  "[uri]'http://a/'", "[version]'1.2'", "[ref]$r", "[System.Text.Encoding]::UTF8", "[cultureinfo]'de-DE'", "[System.Collections.ArrayList]::new()", "[System.Collections.Generic.Dictionary[string,int]]::new()", "[System.StringComparer]::Ordinal", "[System.IO.MemoryStream]::new()", "[System.Threading.CancellationToken]::None", "[object]::new()", "[System.Text.StringBuilder]::new()",
];

/** How to come by an object of a type: what constructors and defaults give. */
const TRIES = ["[T]::new()", "[T]'1'", "[T]1", "[T]@{}", "[T]::new('1')", "[T]::new(1)", "[T]::Now", "[T]::Empty", "[T]::Default", "[T]::Ordinal", "[T]::UTF8", "[T]::Create()", "[T]{ 1 }", "[T]'<a b=\"1\">c</a>'", "[T]@(1)", "[T]::new(1, 1)", "[T]::new(1, 1, 1)"];

function typeText(type: NetType): string {
  const name = type.definition.name.replace(/`(\d+)/g, "");
  const count = type.definition.parameters?.length ?? 0;
  return count === 0 ? `[${name}]` : `[${name}[${Array.from({ length: count }, () => "string").join(",")}]]`;
}

export interface Callable {
  type: NetType;
  group: MemberGroup | null;
  static: boolean;
}

/** Every member there is; the constructors of a type count as one. */
export function callables(): Callable[] {
  return knownTypes().filter((type) => type.kind !== "enum" && type.kind !== "interface").flatMap((type) => [
    { type, group: null, static: true },
    ...(["static", "instance"] as const).flatMap((side) => type.members(side)
      .filter((group) => !WAITS.test(group.name) && group.overloads[0]!.declaringType === type)
      .map((group) => ({ type, group, static: side === "static" }))),
  ]);
}

/** A script that calls one member several times, each time with other arguments. */
export function callScript({ type, group, static: isStatic }: Callable, argumentLists: string[][]): string {
  const text = typeText(type);
  const calls = (target: string) => argumentLists.map((list) => {
    const given = list.join(", ");
    if (!group) return `$null = ${text}::new(${given})`;
    if (group.kind === "property") return `$null = ${target}.${group.name}; ${target}.${group.name} = ${list[0] ?? "$null"}`.replaceAll(`${text}.`, `${text}::`);
    if (group.kind === "indexer") return `$null = ${target}[${given || "$null"}]; ${target}[${list[0] ?? "0"}] = ${list[1] ?? "$null"}`;
    return `$null = ${target}${isStatic ? "::" : "."}${group.name}(${given})`;
  }).join("\n");
  const lead = "$ErrorActionPreference = 'SilentlyContinue'; $r = 1\n";
  if (isStatic) return lead + calls(text);
  return `${lead}foreach ($make in ${TRIES.map((one) => `{ ${one.replaceAll("[T]", text)} }`).join(", ")}) { $o = try { & $make } catch { $null }; if ($null -ne $o) { ${calls("$o")}; break } }`;
}

export const argumentList = fc.array(fc.constantFrom(...wrongArguments), { maxLength: 4 });
