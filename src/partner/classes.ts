// Makes the module's classes known to scripts: importing this file registers every type of the folder.
import type { NetType } from "#dotnet/core/type.ts";

const files = import.meta.glob<Record<string, NetType>>("./classes/*.ts", { eager: true });

/** The module's classes by name. */
export const partnerClasses: readonly NetType[] = Object.values(files)
  .flatMap((file) => Object.entries(file))
  .filter(([name]) => name.endsWith("Class") && name !== "recordClass")
  .map(([, type]) => type);
