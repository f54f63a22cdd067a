// psobject, psbase, psadapted, psextended, pstypenames: the member sets that every object has.
import type { Session } from "../session.ts";
import { baseOf, extend, PSObject, setTypeNames } from "../values/ps-object.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { listOf } from "#dotnet/types/list.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { membersOf } from "../values/ps-object.ts";
import { BaseView } from "./base-view.ts";
import { ObjectView } from "./object-view.ts";

export function reservedMember(target: unknown, key: string, session: Session): unknown {
  switch (key) {
    case "psobject":
      return new ObjectView(target, session);
    case "psbase":
      return target instanceof PSObject && target.custom ? target : new BaseView(baseOf(target));
    case "psadapted":
      return baseOf(target);
    case "psextended":
      return new PSObject(true, null, membersOf(target) ?? new Map());
    case "pstypenames":
      return typeNameList(target);
    default:
      return undefined;
  }
}

/** The object's type names as a list; changing the list changes the object. */
export function typeNameList(target: unknown): unknown {
  const { object } = extend(target);
  const list = listOf(typeNamed("System.String"), [...typeNamesOf(object)]);
  let items = list.items;
  Object.defineProperty(list, "items", {
    get: () => items,
    set: (changed: unknown[]) => {
      items = changed;
      setTypeNames(object, changed as string[]);
    },
  });
  setTypeNames(object, items as string[]);
  return list;
}
