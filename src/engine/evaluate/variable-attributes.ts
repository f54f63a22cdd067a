// (Get-Variable x).Attributes: what guards a variable, as attribute objects that can be added and taken away.
import { NetType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Collection } from "#dotnet/types/collection.ts";
import type { AttributeAst } from "#grammar/tree.ts";
import { checkOfAttribute } from "../bind/attribute-objects.ts";
import type { Validation } from "../cmdlet.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { validationAttribute } from "../help/parameter-attributes.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Constraint, Variable } from "../scope/variable.ts";
import { AttributeObject } from "../types/tables/attributes.ts";
import { constraintOfAttribute } from "./constraints.ts";
import { attributeObject } from "./own-attribute.ts";

const SMA = "System.Management.Automation";
/** The same object for the same constraint, and back. */
const objects = new WeakMap<Constraint, object>();
const constraints = new WeakMap<object, Constraint>();

function shown(constraint: Constraint, engine: Engine): unknown {
  let object = objects.get(constraint);
  if (!object) {
    object = objectOf(constraint.attribute, engine);
    objects.set(constraint, object);
    constraints.set(object, constraint);
  }
  return object;
}

function objectOf(attribute: unknown, engine: Engine): object {
  if (attribute instanceof NetType) return new AttributeObject(`${SMA}.ArgumentTypeConverterAttribute`);
  const { kind } = attribute as { kind: string };
  const made = kind === "Attribute" ? attributeObject(attribute as AttributeAst, engine) : validationAttribute(attribute as Validation)[0];
  return (made as object | null | undefined) ?? new AttributeObject("System.Attribute");
}

/** What an attribute object asks of the values; one that asks nothing is only kept. */
function constraintFor(object: unknown, engine: Engine): Constraint {
  const known = constraints.get(object as object);
  if (known) return known;
  const check = object instanceof AttributeObject ? checkOfAttribute(object) : null;
  const constraint = check ? constraintOfAttribute(check, engine) : { attribute: object, apply: (value: unknown) => value };
  objects.set(constraint, object as object);
  constraints.set(object as object, constraint);
  return constraint;
}

export class VariableAttributes extends Collection {
  readonly #variable: Pick<Variable, "name" | "value" | "constraints">;
  readonly #engine: Engine;
  constructor(variable: Pick<Variable, "name" | "value" | "constraints">, engine: Engine) {
    super(genericTypeOf(typeNamed("System.Collections.ObjectModel.Collection`1"), [typeNamed("System.Attribute")]), variable.constraints.map((c) => shown(c, engine)));
    this.#variable = variable;
    this.#engine = engine;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSVariableAttributeCollection`);
  }
  /** ValidationMetadataException where the variable's value does not fit. */
  override add(attribute: unknown): number {
    this.#check(attribute);
    const at = super.add(attribute);
    this.#write();
    return at;
  }
  override insertRange(index: number, attributes: readonly unknown[]): void {
    for (const attribute of attributes) this.#check(attribute);
    super.insertRange(index, attributes);
    this.#write();
  }
  override setAt(index: number, attribute: unknown): void {
    this.#check(attribute);
    super.setAt(index, attribute);
    this.#write();
  }
  override removeAt(index: number): void {
    super.removeAt(index);
    this.#write();
  }
  override clear(): void {
    super.clear();
    this.#write();
  }
  #check(attribute: unknown): void {
    try {
      constraintFor(attribute, this.#engine).apply(this.#variable.value, this.#variable.name, true);
    } catch (thrown) {
      // The method fails with the attribute's exception inside.
      throw thrown instanceof TerminatingError ? thrown.record.exception : thrown;
    }
  }
  #write(): void {
    const list = this.#variable.constraints;
    list.splice(0, list.length, ...this.items.map((item) => constraintFor(item, this.#engine)));
  }
}
