// The recorded suites that run in fresh sessions: where their cases and lists are.
import { readdirSync, readFileSync } from "node:fs";
import { parseProbes } from "../probes/parse-probes.ts";
import { parseGoldens } from "./parse-goldens.ts";
import type { Job } from "./pool.ts";

/** A case with the name the lists know it by. */
export interface SuiteCase extends Omit<Job, "id"> {
  key: string;
  expected: string;
}

export interface Suite {
  name: "goldens" | "probes";
  folder: string;
  cases: SuiteCase[];
  /** How many files the cases came from, and how many hold cases: a reader that loses a file shows here. */
  files: number;
}

function goldens(): Suite {
  const folder = "test/goldens";
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt") && name !== "pending.txt");
  const cases = names.flatMap((name) => parseGoldens(name, readFileSync(`${folder}/${name}`, "utf8")));
  return { name: "goldens", folder, files: names.length, cases: cases.map((c) => ({ ...c, suite: "goldens" })) };
}

function probes(): Suite {
  const cases = parseProbes(readFileSync("test/probes/semantics-verified.md", "utf8"));
  return { name: "probes", folder: "test/probes", files: 1, cases: cases.map((c) => ({ ...c, suite: "probes", answers: [], width: 120, ansi: false })) };
}

export const suites = { goldens, probes };
