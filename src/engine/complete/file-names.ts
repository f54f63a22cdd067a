// Completes paths of the session's files.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Completion } from "../services.ts";
import { wildcard } from "../operators/wildcard.ts";
import { item, quoted } from "./completion-item.ts";
import type { Quote } from "./completion-item.ts";

export interface PathWord {
  word: string;
  quote: Quote;
  /** The path is taken as it is: brackets are no pattern. */
  literal?: boolean;
}

/** Relative names come out with "./"; directories are containers. */
export function completeFiles(path: PathWord, engine: Engine): Completion[] {
  const { files } = engine.ports;
  const slash = path.word.lastIndexOf("/");
  const folder = slash < 0 ? "" : path.word.slice(0, slash + 1);
  const start = path.word.slice(slash + 1);
  const at = resolvePath(engine.location(), folder);
  if (!files.stat(at)?.directory) return [];
  let fits: (name: string) => boolean;
  try {
    const pattern = wildcard(`${start}*`);
    fits = (name) => pattern.matches(name);
  } catch {
    fits = (name) => name.toLowerCase().startsWith(start.toLowerCase());
  }
  const shown = folder === "" ? "./" : folder;
  return files
    .list(at)
    .filter((name) => fits(name) && (!name.startsWith(".") || start.startsWith(".")))
    .map((name) => ({ name, directory: files.stat(`${at === "/" ? "" : at}/${name}`)?.directory ?? false }))
    .sort((a, b) => linguisticCompare(a.name, b.name, true))
    .map(({ name, directory }) => item(directory ? "ProviderContainer" : "ProviderItem", written(shown + name, path), name, `${at === "/" ? "" : at}/${name}`));
}

function written(path: string, { quote, literal }: PathWord): string {
  const pattern = literal ? path : path.replace(/[`[\]*?]/g, "`$&");
  if (pattern !== path && quote === "") return quoted(pattern, "'");
  return quoted(pattern, quote);
}

function resolvePath(from: string, path: string): string {
  const home = path.replace(/^~(?=\/|$)/, "/home/partner");
  const parts = (home.startsWith("/") ? home : `${from}/${home}`).split("/");
  const kept: string[] = [];
  for (const part of parts) {
    if (part === "..") kept.pop();
    else if (part && part !== ".") kept.push(part);
  }
  return `/${kept.join("/")}`;
}
