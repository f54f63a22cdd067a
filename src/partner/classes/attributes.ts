// [Attributes]: what kind of resource an object is, for the service.
import type { PartnerRecord } from "./record-class.ts";
import { recordClass, text } from "./record-class.ts";

export const attributesClass = recordClass({
  name: "Attributes",
  properties: [["string", "ObjectType"]],
  constructors: [["new(string ObjectType)", (objectType: string | null) => ({ ObjectType: text(objectType) })]],
});

/** An Attributes object for the named resource. */
export function attributesOf(objectType: string): PartnerRecord {
  return attributesClass.constructors[0]!.run.call(attributesClass, objectType) as PartnerRecord;
}
