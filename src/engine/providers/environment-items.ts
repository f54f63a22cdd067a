// Env: the environment variables of the session.
import { ambient } from "#dotnet/core/ambient.ts";
import { DictionaryEntry } from "#dotnet/types/dictionary-entry.ts";
import type { Session } from "../session.ts";
import { textOf } from "../values/text.ts";
import type { FlatItems } from "./flat-provider.ts";
import { pathNotFound } from "./place.ts";

export class EnvironmentItems implements FlatItems {
  readonly provider = "Environment";
  readonly drive = "Env";
  readonly implementation = "Microsoft.PowerShell.Commands.EnvironmentProvider";
  readonly clearRemoves = true;
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }

  names(): string[] {
    return [...ambient.environment.keys()];
  }
  get(name: string): unknown {
    const value = ambient.environment.get(name);
    return value === undefined ? null : new DictionaryEntry(name, value);
  }
  valueOf(name: string): unknown {
    return ambient.environment.get(name) ?? null;
  }
  set(name: string, value: unknown): unknown {
    const given = value instanceof DictionaryEntry ? value.value : value;
    if (given === null) {
      ambient.environment.delete(name);
      return null;
    }
    const text = textOf(given, this.#session);
    ambient.environment.set(name, text);
    return new DictionaryEntry(name, text);
  }
  remove(name: string): void {
    if (!ambient.environment.delete(name)) throw pathNotFound(`Env:/${name}`);
  }
}
