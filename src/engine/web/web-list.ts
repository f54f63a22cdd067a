// A read-only collection of web results (cookies, links, fields) under a type name of its own.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Enumerable, Enumerator } from "#dotnet/core/sequence.ts";
import { IterationEnumerator } from "#dotnet/core/sequence.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class WebList<T> extends NetObject implements Enumerable {
  readonly items: readonly T[];
  readonly #type: string;
  constructor(type: string, items: readonly T[]) {
    super();
    this.#type = type;
    this.items = items;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
  get count(): number {
    return this.items.length;
  }
  getAt(index: number): unknown {
    return this.items[index] ?? null;
  }
  setAt(): void {
    // Read-only; the protocol that makes it indexable wants the member.
  }
  add(): void {
    // Read-only.
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.items);
  }
}
