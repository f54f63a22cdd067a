// Reading $ErrorActionPreference and the other preference variables as the current scope sees them.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { Scope } from "./scope.ts";

export type ActionPreference = "SilentlyContinue" | "Stop" | "Continue" | "Inquire" | "Ignore" | "Suspend" | "Break";

const NAMES: ReadonlyMap<string, ActionPreference> = new Map(
  (["SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"] as const).map((name) => [name.toLowerCase(), name]),
);

/** A preference value as its name; null when it is none. */
export function actionOf(value: unknown): ActionPreference | null {
  if (value instanceof EnumValue) return NAMES.get(enumText(value).toLowerCase()) ?? null;
  return typeof value === "string" ? (NAMES.get(value.toLowerCase()) ?? null) : null;
}

export function preference(scope: Scope, key: string, fallback: ActionPreference): ActionPreference {
  return actionOf(scope.read(key)) ?? fallback;
}
