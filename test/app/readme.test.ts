// The README keeps its promises: its commands exist, its picture is there, its snippet is the docs page's own.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = text("README.md");

describe("README.md", () => {
  it("shows the docs page's block as it is printed there", () => {
    const shown = /```powershell\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(shown).toBe(text("test/docs/create-an-azure-csp-customer.ps1"));
  });
  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?(start|test|build|goldens|probes|dev|bench|try)\b/g)].map((m) => m[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]!);
    expect(links.filter((link) => !existsSync(new URL(`../../${link}`, import.meta.url)))).toEqual([]);
  });
});
