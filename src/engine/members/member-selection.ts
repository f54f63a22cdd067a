// Which members Get-Member shows of an object: by view, kind, side, and whether hidden ones count.
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import { definitionText } from "./definition-text.ts";
import type { MemberView } from "./list-members.ts";
import { listMembers } from "./list-members.ts";
import { PSObject } from "../values/ps-object.ts";

export interface ShownMember {
  name: string;
  kind: string;
  definition: string;
}

/** Bits of PSMemberViewTypes. */
const EXTENDED = 1;
const ADAPTED = 2;
const BASE = 4;

/** The members of an object that the view takes. */
export function instanceMembers(item: unknown, how: { view: number; force: boolean }, session: Session): ShownMember[] {
  const views = listMembers(item, session).filter((view) => (how.force || !view.hidden) && inView(view, item, how.view));
  const isArray = Array.isArray(item);
  const shown = views.map((view) =>
    // The alias that arrays have for Length is told as the property of their list interface.
    isArray && view.name === "Count" ? { name: "Count", kind: "Property", definition: "int Count {get;}" } : { name: view.name, kind: view.kind as string, definition: view.definition() },
  );
  return how.force ? [...shown, ...intrinsicMembers(item, session)] : shown;
}

function inView(view: MemberView, item: unknown, bits: number): boolean {
  const isNet = view.group !== undefined || (view.member === undefined && !view.isInstance);
  if (isNet) return (bits & (ADAPTED | BASE)) !== 0;
  if (bits & EXTENDED) return true;
  // The notes of a custom object are what its adapter shows.
  return (bits & ADAPTED) !== 0 && item instanceof PSObject && item.custom && view.kind.endsWith("Property") && view.isInstance;
}

/** Members every object has and Get-Member -Force alone shows. */
function intrinsicMembers(item: unknown, session: Session): ShownMember[] {
  const names = (wanted: (view: MemberView) => boolean) => listMembers(item, session).filter(wanted).map((view) => view.name).join(", ");
  const net = (view: MemberView) => view.group !== undefined;
  return [
    { name: "pstypenames", kind: "CodeProperty", definition: "System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]] pstypenames{get=PSTypeNames;}" },
    { name: "psadapted", kind: "MemberSet", definition: `psadapted {${names(net)}}` },
    { name: "psbase", kind: "MemberSet", definition: `psbase {${names(net)}}` },
    { name: "psextended", kind: "MemberSet", definition: `psextended {${names((view) => !net(view))}}` },
    { name: "psobject", kind: "MemberSet", definition: "psobject {Members, Properties, Methods, ImmediateBaseObject, BaseObject, TypeNames, get_Members, get_Properties, get_Methods, get_ImmediateBaseObject, get_BaseObject, get_TypeNames, ToString, Copy, CompareTo, Equals, GetHashCode, get_Item, set_Item, GetType}" },
  ];
}

/** Static members of a type, constructors as the method "new". */
export function staticMembers(type: NetType): ShownMember[] {
  const isShown = ({ name, overloads }: MemberGroup) => !name.startsWith("op_") && overloads[0]!.declaringType.definition.hidden?.has(name.toLowerCase()) !== true;
  const shown = type.members("static").filter(isShown).map((group) => ({ name: group.name, kind: kindOf(group), definition: definitions(group) }));
  if (type.constructors.length) {
    shown.push({ name: "new", kind: "Method", definition: type.constructors.map((info) => definitionText(info, type)).join(", ") });
  }
  return shown;
}

function kindOf(group: MemberGroup): string {
  return group.kind === "property" ? "Property" : "Method";
}

function definitions(group: MemberGroup): string {
  return group.overloads.map((info) => definitionText(info)).join(", ");
}

/** The name of the type as the heading of Get-Member has it. */
export function headingOf(type: NetType): string {
  return type.typeArguments.length ? typeDisplayName(type) : type.fullName;
}
