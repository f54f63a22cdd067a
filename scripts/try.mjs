// `npm run try -- 'TEXT' [--tokens] [--tree]`: runs a text in a fresh session; or shows its tokens or its syntax tree instead.
import { buildTargets } from "./build.mjs";

const words = process.argv.slice(2);
const text = words.filter((word) => !/^--(tokens|tree)$/.test(word)).join(" ");
if (!text) {
  console.error("usage: npm run try -- 'TEXT' [--tokens] [--tree]");
  process.exit(64);
}
const structure = words.includes("--tokens") || words.includes("--tree");
await buildTargets([structure ? "grammar" : "node"]);
if (structure) {
  const { parse } = await import("../dist/grammar.mjs");
  const { tree, tokens, errors } = parse(text);
  const plain = (key, value) => (key === "parent" || key === "source" ? undefined : typeof value === "bigint" ? String(value) : value);
  if (words.includes("--tokens")) for (const token of tokens) console.log(`${String(token.start).padStart(4)}-${token.end}  ${token.kind}  ${JSON.stringify(text.slice(token.start, token.end))}`);
  if (words.includes("--tree")) console.log(JSON.stringify(tree, plain, 2));
  for (const error of errors) console.log(`${error.start}-${error.end}  ${error.id ?? error.errorId ?? ""}: ${error.message}`);
} else {
  const { runProgram } = await import("../dist/program.mjs");
  await runProgram(["-Command", text]);
}
