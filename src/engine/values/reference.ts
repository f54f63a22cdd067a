// PSReference: what [ref]$x makes - a cell that reads and writes a variable or stands for itself.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";

export class PSReference extends NetObject {
  readonly #cell: { get(): unknown; set(value: unknown): void };
  /** `cell` binds to a variable; without it the reference keeps the value itself. */
  constructor(initial: unknown, cell?: { get(): unknown; set(value: unknown): void }) {
    super();
    let own = initial;
    this.#cell = cell ?? { get: () => own, set: (value) => void (own = value) };
  }
  override get netType(): NetType {
    return genericTypeOf(typeNamed("System.Management.Automation.PSReference`1"), [typeNamed("System.Object")]);
  }
  get value(): unknown {
    return this.#cell.get();
  }
  set value(value: unknown) {
    this.#cell.set(value);
  }
}
