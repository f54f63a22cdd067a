// Makes the records the store keeps out of checked request bodies.

import { canonicalCulture } from "../countries/cultures.ts";
import { canonicalLanguage } from "../validation/check-billing-profile.ts";
import type { AddressBody, BillingProfileBody } from "../shapes/customer-shapes.ts";
import type { Address, AuditRecord, BillingProfile, CustomerRecord } from "./tenant-store.ts";

/** A checked billing profile; culture and language in the table's spelling, region dropped, a missing phone number empty (docs' sample). */
export function billingRecord(body: BillingProfileBody, own: Pick<BillingProfile, "id" | "etag">): BillingProfile {
  return {
    id: own.id,
    ...given({ firstName: body.firstName, lastName: body.lastName }),
    email: body.email ?? "",
    culture: canonicalCulture(body.culture ?? "") ?? "",
    language: canonicalLanguage(body.language ?? ""),
    companyName: body.companyName ?? "",
    defaultAddress: addressRecord(body.defaultAddress ?? {}),
    etag: own.etag,
  };
}

/** One line of the partner's audit records. */
export function auditRecord(operationType: string, customer: CustomerRecord, now: number): AuditRecord {
  return { operationType, operationDate: new Date(now).toISOString(), customerId: customer.id, customerName: customer.companyName };
}

function addressRecord(body: AddressBody): Address {
  return {
    country: (body.country ?? "").trim().toUpperCase(),
    city: body.city ?? "",
    ...given({ state: body.state }),
    addressLine1: body.addressLine1 ?? "",
    ...given({ addressLine2: body.addressLine2, postalCode: body.postalCode, firstName: body.firstName, middleName: body.middleName, lastName: body.lastName }),
    phoneNumber: body.phoneNumber ?? "",
  };
}

type Given = Partial<Record<"firstName" | "middleName" | "lastName" | "state" | "addressLine2" | "postalCode", string>>;

/** Only the members that hold text. */
function given(members: { [M in keyof Given]: string | undefined }): Given {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ""));
}
