// Gives replies the type names the module gives them: the items of a list are tagged, a single object stays a plain custom object.
import type { Call } from "#engine/cmdlet.ts";
import { PSObject } from "#engine/values/ps-object.ts";

/** Writes what the module would emit for a reply: each item of a non-empty `items` list, else the reply itself. */
export function writeReply(call: Call<never>, reply: unknown, typeName: string): void {
  const items = itemsOf(reply);
  if (!items.length) return call.writeEach(reply);
  for (const item of items) {
    if (item instanceof PSObject) item.typeNames = [typeName, "System.Management.Automation.PSCustomObject", "System.Object"];
    call.write(item);
  }
}

function itemsOf(reply: unknown): unknown[] {
  if (!(reply instanceof PSObject)) return [];
  const member = reply.members.get("items");
  return member?.kind === "NoteProperty" && Array.isArray(member.value) ? member.value : [];
}

/** A property of a custom object; null when there is none. */
export function fieldOf(reply: unknown, name: string): unknown {
  const member = reply instanceof PSObject ? reply.members.get(name.toLowerCase()) : undefined;
  return member?.kind === "NoteProperty" ? member.value : null;
}
