// Completes customer ids with the company's name beside them, from the list the service gives.
import type { ParameterDefinition } from "#engine/cmdlet.ts";
import { JsonSyntaxFault } from "#engine/json/json-fault.ts";
import { readJson } from "#engine/json/read-json.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import { textOf } from "#engine/values/text.ts";
import { apiBase, moduleHeaders } from "./partner-request.ts";
import { fieldOf } from "./typed-reply.ts";

/** Offers nothing when not signed in or when the service does not answer well. */
export const completeCustomer: NonNullable<ParameterDefinition["complete"]> = async (word, session) => {
  const token = session.getVariable("global:GlobalToken");
  if (typeof token !== "string" || !token) return [];
  try {
    const reply = await session.ports.http.send({ method: "GET", url: `${apiBase}customers?size=200`, headers: moduleHeaders(token), body: null, timeout: 2000 });
    if (reply.status !== 200) return [];
    const items = fieldOf(readJson(new TextDecoder().decode(reply.body)), "items");
    if (!Array.isArray(items)) return [];
    const wanted = word.toLowerCase();
    return items
      .map((item) => ({ id: textOf(fieldOf(item, "id"), null), name: textOf(fieldOf(fieldOf(item, "companyProfile"), "companyName"), null) }))
      .filter(({ id, name }) => id.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted))
      .map(({ id, name }) => ({ text: id, listText: `${name}  ${id}`, kind: "ParameterValue" as const, toolTip: name }));
  } catch (failure) {
    if (failure instanceof HttpFailure || failure instanceof JsonSyntaxFault) return [];
    throw failure;
  }
};
