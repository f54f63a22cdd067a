// -Options of Set-Item and New-Item, which only functions and aliases take.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { CmdletDefinition } from "../cmdlet.ts";
import { providerOfBound } from "./path-parameters.ts";

const takers = new Set(["Function", "Alias"]);

/** The dynamic parameter, on a path of those providers. */
export const optionsDynamic: NonNullable<CmdletDefinition["dynamicParameters"]> = (bound, session) =>
  takers.has(providerOfBound(bound, session)?.info.name ?? "")
    ? { Options: { type: "System.Management.Automation.ScopedItemOptions", help: "Protects the item: None, ReadOnly, Constant, Private, AllScope." } }
    : null;

/** The names of the options given; undefined when the parameter was not used. */
export function givenOptions(value: unknown): string[] | undefined {
  if (!(value instanceof EnumValue)) return undefined;
  return value.value ? enumText(value).split(", ") : [];
}
