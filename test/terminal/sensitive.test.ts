// Which lines are stored: PSReadLine's recorded answers, and the lines of a partner that must never be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyChoice } from "#terminal/history/sensitive.ts";
import { parse } from "./language.ts";
import { sensitiveCases } from "./key-cases.ts";
import { expectation } from "./recorded.ts";

describe("the recorded answers of the history filter", () => {
  for (const one of sensitiveCases) {
    if (one.group !== "sensitive") continue;
    const expected = expectation(`${one.group} / ${one.line}`);
    if (expected === "pass") {
      it(`${one.result} for ${one.line}`, () => {
        expect(historyChoice(one.line, parse)).toBe(one.result);
      });
    } else {
      it(`not ${one.result} ${expected === "pending" ? "yet" : "on purpose"} for ${one.line}`, () => {
        expect(historyChoice(one.line, parse)).not.toBe(one.result);
      });
    }
  }
});

describe("a partner's secrets", () => {
  it("are never stored, whatever the secret is", () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{7,39}$/), fc.constantFrom(
      (secret: string) => `Connect-PartnerCenter -RefreshToken '${secret}'`,
      (secret: string) => `$clientSecret = "${secret}"`,
      (secret: string) => `New-Object PSCredential 'me', (ConvertTo-SecureString '${secret}' -AsPlainText -Force)`,
      (secret: string) => `Invoke-RestMethod -Headers @{ Authorization = 'Bearer ${secret}' }`,
      (secret: string) => `Connect-PartnerCenter -AccessToken ${secret} -Verbose`,
    ), (secret, line) => historyChoice(line(secret), parse) === "MemoryOnly"));
  });
});
