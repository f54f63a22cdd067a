// POST /v1/validations/address.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

const redmond = { AddressLine1: "1 Example Way", City: "Redmond", State: "WA", PostalCode: "98052", Country: "US" };
const original = { country: "US", city: "Redmond", state: "WA", addressLine1: "1 Example Way", postalCode: "98052" };

async function answer(body: unknown) {
  const { send } = await practiceTenant();
  const { status, json } = await send("POST", "/v1/validations/address", { body });
  return [status, json];
}

describe("POST /v1/validations/address", () => {
  it("calls an address that fits together shippable", async () => {
    expect(await answer(redmond)).toEqual([200, { originalAddress: original, suggestedAddresses: [], status: "VerifiedShippable" }]);
  });

  it("answers 200 for a wrong one too, and names the fields", async () => {
    expect(await answer({ ...redmond, City: "", State: "XX", PostalCode: "1" })).toEqual([
      200,
      {
        originalAddress: { ...original, city: "", state: "XX", postalCode: "1" },
        suggestedAddresses: [],
        status: "None",
        validationMessage: "Address field invalid for property: 'Region', 'PostalCode', 'City'",
      },
    ]);
  });

  it("suggests the state a postal code lies in", async () => {
    expect(await answer({ ...redmond, PostalCode: "02110" })).toEqual([
      200,
      {
        originalAddress: { ...original, postalCode: "02110" },
        suggestedAddresses: [{ ...original, postalCode: "02110", state: "MA" }],
        status: "InteractionRequired",
        validationMessage: "Address field invalid for property: 'Region', 'PostalCode'",
      },
    ]);
  });

  it("does not judge where nothing is known, and takes any state there", async () => {
    expect(await answer({ AddressLine1: "Weg 1", City: "Wien", State: "X", Country: "AT" })).toEqual([
      200,
      { originalAddress: { country: "AT", city: "Wien", state: "X", addressLine1: "Weg 1" }, suggestedAddresses: [], status: "NotValidated" },
    ]);
  });

  it("refuses what is no address", async () => {
    expect(await answer("")).toEqual([400, faultBody(800002, "Invalid request input: the body is not an address")]);
    expect(await answer({ City: "Redmond" })).toEqual([
      400,
      faultBody(800002, "Invalid request input: the address has no country and no addressLine1", ["country", "addressLine1"]),
    ]);
    expect(await answer({ ...redmond, Country: "UK" })).toEqual([400, faultBody(3000, "No validation rules were found for the country/region UK")]);
  });
});
