// Input parsed around an edit gives what a parse of the whole gives.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coloredSpans } from "#terminal/colors.ts";
import { incrementalParse } from "#terminal/incremental-parse.ts";
import { parse } from "./language.ts";

const statements = [
  "$customer = Get-PCCustomer -TenantId $id | Where-Object { $_.companyProfile.domain -like \"*$i.com\" }",
  "if ($customer.Count -gt 3) {\n  Write-Output \"found $($customer.Count)\"\n}", "foreach ($x in 1..9) { $sum += $x * 2 } # comment",
  "$text = @'\nhere 'it' is\n'@", "<# a comment\nof two lines #> 'text'", "Get-PCCustomer `\n  -ResultSize 5", "do { $n++ } while ($n -lt 3)", "function f { param($a) $a }", "1, 2, 3 |\n  ForEach-Object { $_ }", "else { 2 }", "try { 1 } catch { 2 }",
];
const pieces = ["x", "'", "\"", "{", "}", "\n", "#", "<#", "`", "|", "else { 1 }", "$v = 1\n", "param($q)\n", "@'\n", "'@", "catch {}", ".", " "];
const script = fc.array(fc.constantFrom(...statements), { minLength: 40, maxLength: 60 }).map((parts) => parts.join("\n"));
const edits = fc.array(fc.record({ at: fc.nat(10_000), remove: fc.nat(3), insert: fc.constantFrom(...pieces) }), { minLength: 1, maxLength: 8 });

describe("input parsed around an edit", () => {
  it("has the colours, errors and tree of the whole", () => {
    fc.assert(fc.property(script, edits, (start, changes) => {
      const again = incrementalParse(parse);
      let text = start;
      again(text);
      for (const { at, remove, insert } of changes) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + insert + text.slice(place + remove);
        const [ours, full] = [again(text), parse(text)];
        expect(coloredSpans(ours.tokens, text)).toEqual(coloredSpans(full.tokens, text));
        expect([ours.errors.map((error) => error.message), ours.incomplete, ours.tree.end]).toEqual([full.errors.map((error) => error.message), full.incomplete, full.tree.end]);
      }
    }), { numRuns: 150 });
  });
});
