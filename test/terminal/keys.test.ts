// Every recorded key case of PSReadLine: the keys pressed on our editor give the same states.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testSession } from "../support/session.ts";
import { parse } from "./language.ts";
import { keyCases, play, sensitiveCases } from "./key-cases.ts";
import type { EngineAnswers, KeyCase, KeyState, Played } from "./key-cases.ts";
import { different, expectation, pending } from "./recorded.ts";

interface Outcome {
  states: KeyState[];
  accepted: string[];
  clipboard: string | undefined;
  history: string[] | undefined;
}

function wanted(one: KeyCase): Outcome {
  return { states: one.states, accepted: one.accepted, clipboard: one.clipboardAfter, history: one.historyAfter };
}

/** Ours in the recording's form: what was not recorded is not compared. */
function comparable(one: KeyCase, played: Played): Outcome {
  return {
    states: played.states, accepted: played.accepted,
    clipboard: one.clipboardAfter === undefined ? undefined : played.clipboard,
    history: one.historyAfter === undefined ? undefined : played.history,
  };
}

/** Cases that ask the engine get a session as the recording had one: a folder x in an otherwise empty place. */
async function engineFor(one: KeyCase): Promise<EngineAnswers | undefined> {
  const asks = /completion|validate|unknown command/i.test(`${one.group} ${one.title} ${Object.values(one.bind ?? {}).join(" ")}`);
  if (!asks) return undefined;
  const { session, run } = testSession();
  await run("$null = New-Item x -ItemType Directory");
  if (one.setup !== undefined) await run(one.setup);
  return { complete: (text, cursor) => session.complete(text, cursor), unknownCommand: (text) => session.unknownCommand(text) };
}

const groups = groupsOf(keyCases);
const names = keyCases.map((one) => `${one.group} / ${one.title}`);

for (const [group, cases] of groups) {
  describe(`recorded keys: ${group}`, () => {
    for (const one of cases) {
      const name = `${group} / ${one.title}`;
      const expected = expectation(name);
      if (expected === "pass") {
        it(one.title, async () => {
          expect(comparable(one, await play(one, parse, await engineFor(one)))).toEqual(wanted(one));
        });
      } else {
        it(`${one.title} (${expected === "pending" ? "not yet" : "on purpose not"} as recorded)`, async () => {
          expect(comparable(one, await play(one, parse, await engineFor(one)))).not.toEqual(wanted(one));
        });
      }
    }
  });
}

describe("the lists of recorded keys", () => {
  it("name only cases that exist, and none twice", () => {
    const known = new Set([...names, ...sensitiveNames(), ...colorNames()]);
    expect([...pending, ...different].filter((name) => !known.has(name))).toEqual([]);
    expect([...pending].filter((name) => different.has(name))).toEqual([]);
  });

  it(`leave ${pending.size} cases pending`, () => {
    console.log(`recorded keys: ${names.filter((name) => expectation(name) === "pass").length} pass, ${pending.size} pending (colours included), ${different.size} different on purpose`);
    expect(pending.size).toBeLessThan(names.length);
  });
});

function colorNames(): string[] {
  return readFileSync(new URL("../keys/colors.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => `colors / ${JSON.stringify((JSON.parse(line) as { line: string }).line)}`);
}

function sensitiveNames(): string[] {
  return sensitiveCases.map((one) => `${one.group} / ${one.line}`);
}

function groupsOf(cases: readonly KeyCase[]): Map<string, KeyCase[]> {
  const found = new Map<string, KeyCase[]>();
  for (const one of cases) found.set(one.group, [...(found.get(one.group) ?? []), one]);
  return found;
}
