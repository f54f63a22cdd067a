// Paste: a command whose parameters stand on lines of their own, but whose backticks were lost or got a blank behind them.

const parameterLine = /^\s*-(?!(?:not|bnot|join|split|isplit|csplit)\b)[A-Za-z]\w*(?:[\s:]|$)/i;
const commandLine = /^\s*(?:\$[\w:]+\s*=\s*)?[A-Za-z][\w.]*-[A-Za-z]\w*/;

/** Ends a command's line with a backtick when the next line begins with a parameter. */
export function withBackticks(text: string): { text: string; added: number } {
  const lines = text.replace(/`[ ]+$/gm, "`").split("\n");
  let added = 0;
  let inCommand = false;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] ?? "";
    const next = lines[at + 1] ?? "";
    inCommand = commandLine.test(line) || (inCommand && parameterLine.test(line));
    if (!inCommand || !parameterLine.test(next) || /[`|,{(]$/.test(line.trimEnd())) continue;
    lines[at] = `${line.trimEnd()} \``;
    added++;
  }
  return { text: lines.join("\n"), added };
}
