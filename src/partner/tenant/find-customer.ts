// The customer an endpoint's path names, or the fault that stands for it.

import type { Call } from "../endpoint.ts";
import { notFound, type Fault } from "./fault.ts";
import { isGuid } from "./identifiers.ts";
import type { CustomerRecord } from "./tenant-store.ts";
import type { Tenant } from "./tenant.ts";

export type Found = { customer: CustomerRecord } | { fault: Fault };

/** Row 900118 of the code table (choice of row derived). */
const invalidId: Fault = { status: 400, code: 900118, description: "Invalid Customer Id" };
/** Text first-hand. */
const noRelationship: Fault = { status: 403, code: 20002, description: "No relationship between caller and account." };

/** Malformed id 400, unknown id 404, a customer whose relationship was removed 403. */
export async function findCustomer({ values }: Call, { store }: Tenant): Promise<Found> {
  const id = values.get("customerId") ?? "";
  if (!isGuid(id)) return { fault: invalidId };
  const customer = await store.customer(id);
  if (customer === null) return { fault: notFound };
  if (customer.relationshipToPartner === "none") return { fault: noRelationship };
  return { customer };
}
