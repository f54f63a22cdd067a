// Type names: accelerators, names without "System.", generics, arrays, and PowerShell's own types.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

describe("type names", () => {
  it.each([
    ["[float].FullName; [collections.generic.list[int]].Name; [int[,]].Name", '"System.Single" | "List`1" | "Int32[,]"'],
    ["\"$([int]) $([Collections.Generic.List[string]]) $([System.Exception[]])\"", '"int System.Collections.Generic.List[string] System.Exception[]"'],
    ["[pscustomobject] -eq [psobject]; [ordered].Name", '$True | "OrderedDictionary"'],
    ["[nope.type]", "throws <TypeNotFound> RuntimeException: Unable to find type [nope.type]."],
    ["[System.Management.Automation.ActionPreference]::Stop; [int][System.Management.Automation.ErrorCategory]::NotInstalled", "System.Management.Automation.ActionPreference Stop | 12"],
    ["[semver]'7.6.5-preview.1' -lt [semver]'7.6.5'; [WildcardPattern]::Escape('a*[b]?')", '$True | "a`*`[b`]`?"'],
    [
      "$r = [System.Management.Automation.ErrorRecord]::new([ArgumentException]::new('orig'), 'Id1', 'InvalidArgument', @{ a = 1 }); \"$r|$($r.CategoryInfo)\"",
      '"orig|InvalidArgument: (System.Collections.Hashtable:Hashtable) [], ArgumentException"',
    ],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});
