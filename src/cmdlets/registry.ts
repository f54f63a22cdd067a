// Every cmdlet there is: all default exports of the module folders.
import type { CmdletDefinition } from "#engine/cmdlet.ts";

const files = import.meta.glob<CmdletDefinition<never>>("./*/*.ts", { eager: true, import: "default" });

export const cmdlets: readonly CmdletDefinition<never>[] = Object.values(files);
