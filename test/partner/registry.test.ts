// The registry: one file, one endpoint; ids and calls are unique.
import { describe, expect, it } from "vitest";
import { pathOf } from "#partner/endpoint.ts";
import { endpointById, endpoints } from "#partner/registry.ts";

describe("the endpoints", () => {
  it("are those of this list", () => {
    expect(endpoints.map(({ id, method, path }) => `${id} ${method} ${path}`).sort()).toEqual([
      "countries.getValidationRules GET /v1/countryvalidationrules/{country}",
      "customers.create POST /v1/customers",
      "customers.delete DELETE /v1/customers/{customerId}",
      "customers.get GET /v1/customers/{customerId}",
      "customers.list GET /v1/customers",
      "customers.removeRelationship PATCH /v1/customers/{customerId}",
      "domains.check HEAD /v1/domains/{domain}",
      "orders.get GET /v1/customers/{customerId}/orders/{orderId}",
      "orders.list GET /v1/customers/{customerId}/orders",
      "profiles.getBilling GET /v1/customers/{customerId}/profiles/billing",
      "profiles.getCompany GET /v1/customers/{customerId}/profiles/company",
      "profiles.updateBilling PUT /v1/customers/{customerId}/profiles/billing",
      "subscribedSkus.list GET /v1/customers/{customerId}/subscribedskus",
      "tokens.generate POST /generatetoken",
      "validations.address POST /v1/validations/address",
    ]);
  });

  it("are found by id and give their paths", () => {
    const get = endpointById("customers.get");
    expect(get === null ? "" : pathOf(get, new Map([["customerId", "a b/ü"]]))).toBe("/v1/customers/a%20b%2F%C3%BC");
    expect(endpointById("nothing")).toBe(null);
  });
});
