// Paste: line ends made one kind, escape sequences and control characters removed.

const sequences = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -~])?/g;
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufff9-\uffff\u202a-\u202e\u2066-\u2069]/g;

/** Only text, newlines and blanks are left; tabs become four blanks as PSReadLine makes them. */
export function withoutControls(text: string): { text: string; removed: number } {
  const lines = text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n");
  const clean = lines.replace(sequences, "").replace(controls, "");
  return { text: clean.replaceAll("\t", "    "), removed: lines.length - clean.length };
}
