import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { keyCases, play } from "./key-cases.ts";
const parse = (text: string) => {
  const open = (text.match(/[({]/g) ?? []).length > (text.match(/[)}]/g) ?? []).length || /\|\s*$|`$/.test(text) || (text.match(/"/g) ?? []).length % 2 === 1 || (text.match(/'/g) ?? []).length % 2 === 1;
  const tokens = [...text.matchAll(/"[^"]*"|'[^']*'|[(){}[\]|;,+*=]|-?[^\s(){}[\]|;,+*="']+/g)].map((m) => ({ kind: ({ "(": "LParen", ")": "RParen", "{": "LCurly", "}": "RCurly", "[": "LBracket", "]": "RBracket" } as Record<string, string>)[m[0]] ?? "Generic", flags: 0, start: m.index, end: m.index + m[0].length }));
  tokens.push({ kind: "EndOfInput", flags: 0, start: text.length + 1, end: text.length + 1 });
  const tree = { kind: "ScriptBlock", start: 0, end: text.length } as never;
  return { tree, tokens, errors: [], incomplete: open };
};
it("counts", () => {
  const out: string[] = []; const groups = new Map<string, [number, number]>();
  for (const c of keyCases) {
    let why = "";
    try {
      const p = play(c, parse);
      for (let i = 0; i < c.states.length && why === ""; i++) {
        const want = JSON.stringify(c.states[i], Object.keys(c.states[i]!).concat("start", "length").sort()); 
        const got = JSON.stringify(p.states[i], Object.keys(p.states[i]!).concat("start", "length").sort());
        if (want !== got) why = `key ${i} ${JSON.stringify(c.keys[i])}\n     want ${want}\n     got  ${got}`;
      }
      if (why === "" && c.clipboardAfter !== undefined && c.clipboardAfter !== p.clipboard) why = `clipboard ${c.clipboardAfter} / ${p.clipboard}`;
      if (why === "" && c.historyAfter !== undefined && JSON.stringify(c.historyAfter) !== JSON.stringify(p.history)) why = `history ${JSON.stringify(c.historyAfter)} / ${JSON.stringify(p.history)}`;
    } catch (e) { why = "THROW " + String((e as Error).stack).slice(0, 300); }
    const g = groups.get(c.group) ?? [0, 0]; g[why === "" ? 0 : 1]++; groups.set(c.group, g);
    if (why !== "") out.push(`## ${c.group} / ${c.title} ${JSON.stringify(c.bind ?? "")} ${JSON.stringify(c.options ?? "")} init=${JSON.stringify(c.initial)}\n   ${why}`);
  }
  writeFileSync("/tmp/keys.txt", [...groups].map(([k, v]) => `${k}: ${v[0]} ok ${v[1]} bad`).join("\n") + "\n" + out.join("\n"));
});
