// Proves that the lint bites: each planted violation, in a small copy of the tree, is reported by the rule that guards against it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Finding {
  code: string;
  filename: string;
}

const floors: Record<string, string[]> = {
  grammar: [],
  dotnet: [],
  engine: ["grammar", "dotnet"],
  partner: ["grammar", "dotnet", "engine"],
  cmdlets: ["grammar", "dotnet", "engine", "partner"],
  terminal: ["grammar", "dotnet", "engine"],
  host: ["grammar", "dotnet", "engine", "partner", "cmdlets"],
  server: ["grammar", "dotnet", "engine", "partner", "cmdlets"],
  app: ["grammar", "dotnet", "engine", "partner", "cmdlets", "terminal", "host", "server"],
};
const folder = (floor: string) => (floor === "grammar" ? "grammar" : `src/${floor}`);
const relative = (from: string, to: string) =>
  from === "grammar" ? `../src/${to}` : to === "grammar" ? "../../grammar" : `../${to}`;
const pairs = Object.keys(floors).flatMap((from) => Object.keys(floors).filter((to) => to !== from).map((to) => [from, to] as const));

const plants = new Map<string, string>();
for (const floor of Object.keys(floors)) plants.set(`${folder(floor)}/thing.ts`, "export const thing = 1;\n");
for (const [from, to] of pairs) {
  plants.set(`${folder(from)}/by-name-${to}.ts`, `import { thing } from "#${to}/thing.ts";\nexport const use = thing;\n`);
  const path = from === "cmdlets" ? `../${relative(from, to)}` : relative(from, to);
  const place = from === "cmdlets" ? `${folder(from)}/module` : folder(from);
  plants.set(`${place}/by-path-${to}.ts`, `import { thing } from "${path}/thing.ts";\nexport const use = thing;\n`);
}
const headless = ["document.title", "fetch", "setTimeout", "performance", "crypto", "process", "localStorage", "indexedDB", "navigator"];
for (const floor of ["grammar", "dotnet", "engine", "partner", "cmdlets"]) {
  headless.forEach((name, i) => plants.set(`${folder(floor)}/reach-${i}.ts`, `export const reach: unknown = ${name};\n`));
  plants.set(`${folder(floor)}/reach-clock.ts`, "export const reach = Date.now();\n");
  plants.set(`${folder(floor)}/reach-chance.ts`, "export const reach = Math.random();\n");
}
const single: [title: string, path: string, text: string, rule: string][] = [
  ["a file of 340 lines", "src/engine/long.ts", Array.from({ length: 340 }, (_, i) => `export const v${i} = ${i};\n`).join(""), "eslint(max-lines)"],
  ["a file name in another case", "src/engine/BadName.ts", "export const a = 1;\n", "unicorn(filename-case)"],
  ["any", "src/engine/loose.ts", "export const a: any = 1;\n", "typescript(no-explicit-any)"],
  ["a type imported as a value", "src/engine/typed.ts", 'import { Shape } from "./shape.ts";\nexport const a: Shape = { b: 1 };\n', "typescript(consistent-type-imports)"],
  ["a barrel", "src/engine/all.ts", 'export * from "./thing.ts";\nexport * from "./shape.ts";\n', "oxc(no-barrel-file)"],
  ["five parameters", "src/engine/wide.ts", "export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n", "eslint(max-params)"],
  ["eval", "src/engine/evil.ts", 'export const a: unknown = eval("1");\n', "eslint(no-eval)"],
  ["a cycle through # names", "src/engine/ring-a.ts", 'import { b } from "#engine/ring-b.ts";\nexport const a = (): number => b();\n', "import(no-cycle)"],
];
for (const [, path, text] of single) plants.set(path, text);
plants.set("src/engine/shape.ts", "export interface Shape {\n  b: number;\n}\n");
plants.set("src/engine/ring-b.ts", 'import { a } from "#engine/ring-a.ts";\nexport const b = (): number => a();\n');

let place = "";
let found: Finding[] = [];
const codesOf = (path: string) => found.filter((f) => f.filename === path).map((f) => f.code);

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "floors-"));
  for (const name of [".oxlintrc.json", "package.json", "tsconfig.json", "tsconfig.base.json"]) cpSync(name, join(place, name));
  symlinkSync(join(process.cwd(), "node_modules"), join(place, "node_modules"));
  for (const [path, text] of plants) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  let text = "";
  try {
    text = execFileSync(join(process.cwd(), "node_modules/.bin/oxlint"), ["--format=json"], { cwd: place, encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (error) {
    text = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(text) as { diagnostics: Finding[]; number_of_files: number };
  expect(report.number_of_files).toBe(plants.size);
  found = report.diagnostics;
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("floors", () => {
  it.each(pairs)("%s may use %s by name only when it stands below", (from, to) => {
    expect(codesOf(`${folder(from)}/by-name-${to}.ts`)).toEqual(floors[from]!.includes(to) ? [] : ["eslint(no-restricted-imports)"]);
  });
  it.each(pairs)("%s may never reach into %s by a relative path", (from, to) => {
    expect(codesOf(`${folder(from)}${from === "cmdlets" ? "/module" : ""}/by-path-${to}.ts`)).toEqual(["eslint(no-restricted-imports)"]);
  });
  it.each(["grammar", "dotnet", "engine", "partner", "cmdlets"])("%s reaches the world only through ports", (floor) => {
    const missed = headless.filter((_, i) => codesOf(`${folder(floor)}/reach-${i}.ts`).join() !== "eslint(no-restricted-globals)");
    expect(missed).toEqual([]);
    expect(codesOf(`${folder(floor)}/reach-clock.ts`)).toEqual(["eslint(no-restricted-properties)"]);
    expect(codesOf(`${folder(floor)}/reach-chance.ts`)).toEqual(["eslint(no-restricted-properties)"]);
  });
});

describe("single rules", () => {
  it.each(single)("%s is reported", (_title, path, _text, rule) => {
    expect(codesOf(path)).toContain(rule);
  });
});
