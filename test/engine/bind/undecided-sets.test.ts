// Parameter sets that the command line leaves open: that is reported before arguments that fit nowhere (partner records New-PCCustomer/ByProfiles/7 and /16).
import { expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

const f = "function f { [CmdletBinding()] param([Parameter(Mandatory, ParameterSetName = 'A')]$One, [Parameter(Mandatory, ParameterSetName = 'B')]$Two, $Both) $PSCmdlet.ParameterSetName }";
const id = (call: string) => runScript(`${f}; try { ${call} } catch { $_.FullyQualifiedErrorId }`);

it("names the undecided sets before a leftover argument, with and without pipeline input", async () => {
  expect(await id("f 1 2")).toBe("AmbiguousParameterSet,f\n");
  expect(await id("f -Both 1 2")).toBe("AmbiguousParameterSet,f\n");
  expect(await id("1 | f -Both 1")).toBe("AmbiguousParameterSet,f\n");
});

it("names the leftover argument once a set is decided", async () => {
  expect(await id("f -One 1 2")).toBe("PositionalParameterNotFound,f\n");
});

it("leaves a default set undecided until the rest is bound (derived)", async () => {
  const g = "function g { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(ParameterSetName = 'A')]$One, [Parameter(ParameterSetName = 'B', Mandatory, ValueFromRemainingArguments)]$Rest) \"$($PSCmdlet.ParameterSetName) $Rest\" }";
  expect(await runScript(`${g}; g 1 2`)).toBe("B 1 2\n");
});
