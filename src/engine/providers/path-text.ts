// Paths as text: separators, joining, splitting, without looking whether anything is there.

/** Both kinds of separators mean the same; "/" is the one that is shown. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

/** An absolute path without ".", ".." and doubled slashes; ".." stops at the root. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of slashed(path).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** A child under an absolute path. */
export function under(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The last name of a normal path; "" for the root. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder of a normal path; "" for the root. */
export function folderOf(path: string): string {
  if (path === "/") return "";
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** The drive or provider in front of a path, with its colons: "Env:", "C:", "FileSystem::"; "" without one. */
export function qualifierOf(path: string): string {
  const provider = /^[^/\\:]*(?:[\\/][^/\\:]+)?::/.exec(path);
  if (provider) return provider[0];
  return /^[^/\\:]+:/.exec(path)?.[0] ?? "";
}

/** Join-Path and CombinePath: one separator between, the child's own first one does not make the path absolute. */
export function joinPaths(parent: string, child: string): string {
  const front = slashed(parent);
  const back = slashed(child);
  if (front === "") return back;
  if (back === "") return front.endsWith("/") ? front : `${front}/`;
  const rest = back.startsWith("/") ? back.slice(1) : back;
  return front.endsWith("/") ? front + rest : `${front}/${rest}`;
}

/** Split-Path -Parent. */
export function parentText(path: string): string {
  const qualifier = qualifierOf(path);
  const rest = slashed(path.slice(qualifier.length));
  const trimmed = rest.length > 1 ? rest.replace(/\/+$/, "") : rest;
  const slash = trimmed.lastIndexOf("/");
  if (qualifier && slash < 0) return trimmed ? qualifier : "";
  if (slash === 0) return qualifier && trimmed !== "/" ? `${qualifier}/` : "";
  return slash < 0 ? "" : qualifier + trimmed.slice(0, slash);
}

/** Split-Path -Leaf. */
export function leafText(path: string): string {
  const rest = slashed(path.slice(qualifierOf(path).length)).replace(/\/+$/, "");
  return rest.slice(rest.lastIndexOf("/") + 1);
}

/** The path from one folder to a place, both normal: "./a", "../b/c". */
export function relativeText(from: string, to: string): string {
  const start = from.split("/").filter(Boolean);
  const end = to.split("/").filter(Boolean);
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common++;
  const up = start.slice(common).map(() => "..");
  const down = end.slice(common);
  if (!up.length) return down.length ? `./${down.join("/")}` : ".";
  return [...up, ...down].join("/");
}
