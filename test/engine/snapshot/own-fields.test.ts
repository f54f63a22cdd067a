// Objects that are made again as their own fields get no private parts: their classes must not have any.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Classes by name: what they extend, and their text. */
function classesIn(folders: readonly string[]): Map<string, { parent: string | null; body: string }> {
  const found = new Map<string, { parent: string | null; body: string }>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const text = readFileSync(`${folder}/${file}`, "utf8");
      for (const match of text.matchAll(/^(?:export )?(?:abstract )?class (\w+)(?:<.*?>)?(?: extends (\w+)(?:<.*?>)?)?(?: implements .*?)? \{\n([\s\S]*?)\n\}$/gm)) {
        found.set(match[1]!, { parent: match[2] ?? null, body: match[3]! });
      }
    }
  }
  return found;
}

it("No class kept by its own fields has private ones.", () => {
  const classes = classesIn(["src/dotnet", "src/engine"]);
  const kept = ["library-classes", "engine-classes", "scope-kinds", "data-kinds"].flatMap((file) => {
    const text = readFileSync(`src/engine/snapshot/${file}.ts`, "utf8");
    return [...text.matchAll(/\["[^"]+", (\w+)\]|keepFields\("[^"]+", (\w+)\)/g)].map((match) => match[1] ?? match[2]!);
  });
  expect(kept.length).toBeGreaterThan(100);
  const isPrivate = (name: string): boolean => {
    const known = classes.get(name);
    return known !== undefined && (/#\w+/.test(known.body.replaceAll(/`[^`]*`|"[^"]*"|\/\/.*|\/\*\*.*?\*\//g, "")) || (known.parent !== null && isPrivate(known.parent)));
  };
  expect(kept.filter((name) => !classes.has(name) && name !== "type")).toEqual([]);
  expect(kept.filter(isPrivate)).toEqual([]);
});
