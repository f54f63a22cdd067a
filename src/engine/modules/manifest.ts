// Module manifests: reading one, and what makes it valid.
import { elementsOf } from "../values/enumerate.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { decodeText } from "../evaluate/script-files.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { readDataFile } from "./data-file.ts";

/** The keys of a manifest by lower-case name. Error: Modules_InvalidManifest. */
export function readManifest(engine: Engine, file: string): Map<string, unknown> {
  const keys = readDataFile(engine, decodeText(engine.ports.files.read(file)));
  if (!keys) throw invalid(file, "because it is not a valid PowerShell restricted language file. Please remove the elements that are not permitted by the restricted language.");
  const [version] = manifestTexts(keys.get("moduleversion"), engine);
  if (version === undefined) throw invalid(file, "because the module manifest is missing the 'ModuleVersion' member. The 'ModuleVersion' member must exist and be assigned a version number of the form n.n.n.n. Add the missing member to the file");
  if (!/^\d+\.\d+(\.\d+){0,2}$/.test(version)) throw invalid(file, "because the member 'ModuleVersion' is not valid");
  return keys;
}

function invalid(file: string, why: string) {
  return runtimeError({
    id: "Modules_InvalidManifest",
    message: `The module manifest '${file}' could not be processed ${why}.`.replace(/\.\.$/, "."),
    category: "ResourceUnavailable",
    target: file,
    exception: "System.InvalidOperationException",
  });
}

/** One text or a list of them; a module specification gives its name. */
export function manifestTexts(value: unknown, engine: Engine): string[] {
  const base = baseOf(value ?? null);
  if (base === null) return [];
  const items = typeof base === "string" ? [base] : (elementsOf(base) ?? [base]);
  return items.map((item) => {
    const entry = baseOf(item);
    if (!isDictionaryLike(entry)) return textOf(entry, engine);
    for (const [key, name] of entry.entries()) if (/^(ModuleName|Path)$/i.test(textOf(key, engine))) return textOf(name, engine);
    return "";
  });
}
