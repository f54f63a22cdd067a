// The two lists beside recorded behaviour: what does not pass yet (pending.txt) and what differs on purpose (differences.md).

/** Keys of a pending list: one a line, `#` starts a remark. */
export function parsePending(text: string): Set<string> {
  return new Set(text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")));
}

export interface Difference {
  reason: string;
  /** What we print instead, when the list says it. */
  ours: string | null;
}

/** Differences by key: a heading `### key`, then the reason, then optionally our output in a fenced block. Throws when a reason is missing. */
export function parseDifferences(text: string): Map<string, Difference> {
  const found = new Map<string, Difference>();
  for (const part of text.split(/^### /m).slice(1)) {
    const [key, ...rest] = part.split("\n");
    const body = rest.join("\n");
    const fence = /^```\w*\n([\s\S]*?)^```$/m.exec(body);
    const reason = body.replace(/^```\w*\n[\s\S]*?^```$/m, "").trim();
    if (!reason) throw new Error(`no reason is given for the difference ${key}`);
    found.set(key!.trim(), { reason, ours: fence ? fence[1]! : null });
  }
  return found;
}

/** How a case ended, and the list it stands in. */
export interface Outcome {
  key: string;
  expected: string;
  actual: string;
}

export interface Verdict {
  passed: number;
  /** Unlisted cases that fail, listed ones that pass, listed ones that are not there: key and why. */
  failures: { key: string; why: string; outcome: Outcome | null }[];
  pending: number;
  different: number;
}

/** Compares outcomes with the lists. `complete` says that every case ran, so that a listed key nobody saw is a failure. */
export function judge(outcomes: Outcome[], pending: Set<string>, differences: Map<string, Difference>, complete: boolean): Verdict {
  const verdict: Verdict = { passed: 0, failures: [], pending: 0, different: 0 };
  const seen = new Set<string>();
  for (const outcome of outcomes) {
    seen.add(outcome.key);
    const same = outcome.actual === outcome.expected;
    const difference = differences.get(outcome.key);
    const fail = (why: string) => verdict.failures.push({ key: outcome.key, why, outcome });
    if (difference) {
      if (same) fail("passes, but stands in differences.md");
      else if (difference.ours !== null && difference.ours !== outcome.actual) fail("prints neither the recorded text nor the one in differences.md");
      else verdict.different++;
    } else if (pending.has(outcome.key)) {
      if (same) fail("passes, but stands in pending.txt");
      else verdict.pending++;
    } else if (same) verdict.passed++;
    else fail("differs from the recording");
  }
  if (complete) {
    for (const key of [...pending, ...differences.keys()]) {
      if (!seen.has(key)) verdict.failures.push({ key, why: "stands in a list, but there is no such case", outcome: null });
    }
  }
  return verdict;
}
