import { parse } from "#grammar/parse.ts";
const piece = (await import("node:fs")).readFileSync(new URL("./.bench.ts", import.meta.url), "utf8").split("`")[1]!;
const text = piece.repeat(Math.ceil(300000 / piece.length));
for (let i = 0; i < 40; i++) parse(text);
