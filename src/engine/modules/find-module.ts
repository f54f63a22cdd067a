// From a module's name or path to the file that holds it.
import { ambient } from "#dotnet/core/ambient.ts";
import type { Engine } from "../pipeline/engine.ts";
import { normalPath, slashed } from "../providers/path-text.ts";

const EXTENSIONS = [".psd1", ".psm1", ".ps1"];

export function isModulePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.(psm1|psd1|ps1)$/i.test(name);
}

/** The file to load for a path; null when there is none. `base` is where relative paths start; `except` is the manifest that names itself without an extension. */
export function moduleFileAt(engine: Engine, name: string, base: string, except: string | null = null): string | null {
  const unix = slashed(name).replace(/^[A-Za-z]:(?=\/)/, "");
  const path = unix.startsWith("/") ? normalPath(unix) : unix.startsWith("~/") ? normalPath(`${ambient.homeDirectory}/${unix.slice(2)}`) : normalPath(`${base}/${unix}`);
  const { files } = engine.ports;
  const entry = files.stat(path);
  if (entry && !entry.directory) return EXTENSIONS.some((e) => path.toLowerCase().endsWith(e)) ? path : null;
  if (!entry) return EXTENSIONS.map((e) => path + e).find((p) => p !== except && isFile(engine, p)) ?? null;
  return moduleInFolder(engine, path);
}

/** Whether a version folder will do; null is a module without one. */
export type AcceptsVersion = (version: readonly number[] | null) => boolean;

/** Folder/Name.psd1 or .psm1, or the same in the highest version folder that will do. */
export function moduleInFolder(engine: Engine, folder: string, accepts: AcceptsVersion = () => true): string | null {
  return modulesInFolder(engine, folder).find(({ version }) => accepts(version))?.file ?? null;
}

/** The module that lies in the folder itself, then those of its version folders from the highest down. */
function modulesInFolder(engine: Engine, folder: string): { file: string; version: readonly number[] | null }[] {
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  const here = fileNamed(engine, folder, name);
  const versions = engine.ports.files
    .list(folder)
    .filter((n) => /^\d+(\.\d+){1,3}$/.test(n))
    .sort((a, b) => compareVersions(versionParts(b), versionParts(a)));
  const inside = versions.flatMap((text) => {
    const file = fileNamed(engine, `${folder}/${text}`, name);
    return file ? [{ file, version: versionParts(text) }] : [];
  });
  return here ? [{ file: here, version: null }, ...inside] : inside;
}

function fileNamed(engine: Engine, folder: string, name: string): string | null {
  const names = engine.ports.files.list(folder);
  for (const extension of EXTENSIONS.slice(0, 2)) {
    const found = names.find((n) => n.toLowerCase() === (name + extension).toLowerCase());
    if (found && isFile(engine, `${folder}/${found}`)) return `${folder}/${found}`;
  }
  return null;
}

function isFile(engine: Engine, path: string): boolean {
  const entry = engine.ports.files.stat(path);
  return entry !== null && !entry.directory;
}

/** Folders of $env:PSModulePath that exist. */
export function modulePath(engine: Engine): string[] {
  const text = ambient.environment.get("PSModulePath") ?? "";
  return text.split(":").filter(Boolean).map((f) => normalPath(f)).filter((f) => engine.ports.files.stat(f)?.directory === true);
}

/** The file of a module that is known by name. */
export function moduleFileNamed(engine: Engine, name: string, accepts?: AcceptsVersion): string | null {
  for (const folder of modulePath(engine)) {
    const entry = engine.ports.files.list(folder).find((n) => n.toLowerCase() === name.toLowerCase());
    if (!entry || !engine.ports.files.stat(`${folder}/${entry}`)?.directory) continue;
    const found = moduleInFolder(engine, `${folder}/${entry}`, accepts);
    if (found) return found;
  }
  return null;
}

/** Files of all modules on the module path, every version of them. */
export function availableModules(engine: Engine): string[] {
  return modulePath(engine).flatMap((folder) =>
    engine.ports.files.list(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      return engine.ports.files.stat(path)?.directory ? modulesInFolder(engine, path).map(({ file }) => file) : [];
    }),
  );
}

/** "Kit" of /a/Kit.psm1. */
export function moduleNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(psm1|psd1|ps1)$/i, "");
}

export function versionParts(text: string): number[] {
  return text.split(".").map(Number);
}

export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference) return difference;
  }
  return 0;
}
