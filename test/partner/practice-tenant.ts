// A practice tenant for tests: memory, a fixed clock, seeded random bytes; requests in, whole replies out.
import { seededRandom } from "#host/random.ts";
import { tenantApp } from "#partner/tenant/app.ts";
import { memoryTenantStore } from "#partner/tenant/memory-tenant-store.ts";
import type { TenantStore } from "#partner/tenant/tenant-store.ts";
import { seedTenant, type TenantOptions } from "#partner/tenant/tenant.ts";

export interface Reply {
  status: number;
  headers: Map<string, string>;
  /** Length of the body on the wire. */
  bytes: number;
  /** True when the body begins with a byte order mark. */
  bom: boolean;
  text: string;
  /** The parsed body; null when there is none. */
  json: unknown;
}

export interface Sent {
  headers?: Record<string, string>;
  /** Text and bytes go as they stand, anything else as JSON. */
  body?: unknown;
  /** Null sends no Authorization header. */
  token?: string | null;
}

export interface PracticeTenant {
  store: TenantStore;
  /** Milliseconds; tests may move it. */
  clock: { now: () => number; time: number };
  send(method: string, target: string, sent?: Sent): Promise<Reply>;
}

/** Friday, 20 February 2015, 00:00:00 GMT. */
const start = 1_424_390_400_000;

export async function practiceTenant({ seed = true, ...options }: Partial<TenantOptions> & { seed?: boolean } = {}): Promise<PracticeTenant> {
  const store = memoryTenantStore();
  if (seed) await seedTenant(store);
  const clock = { time: start, now: () => clock.time };
  const app = tenantApp({ store, clock, random: seededRandom(7), options });
  return {
    store,
    clock,
    async send(method, target, { headers = {}, body, token = "practice" } = {}) {
      const response = await app.fetch(
        new Request(`http://localhost${target}`, {
          method,
          headers: {
            ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { "Content-Type": "application/json" }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
        }),
      );
      const bytes = new Uint8Array(await response.arrayBuffer());
      const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      const text = new TextDecoder().decode(bytes);
      return {
        status: response.status,
        headers: new Map(response.headers),
        bytes: bytes.length,
        bom,
        text,
        json: text === "" ? null : (JSON.parse(text) as unknown),
      };
    },
  };
}

/** A body POST /v1/customers takes; `change` overrides members of the billing profile's address. */
export function newCustomerBody(domain = "fourthcoffeetest.onmicrosoft.com", change: Record<string, unknown> = {}) {
  return {
    CompanyProfile: { Domain: domain },
    BillingProfile: {
      Email: "kim@example.com",
      Culture: "en-US",
      Language: "en",
      CompanyName: "Fourth Coffee",
      DefaultAddress: {
        Country: "US",
        City: "Redmond",
        State: "WA",
        AddressLine1: "1 Example Way",
        PostalCode: "98052",
        FirstName: "Kim",
        LastName: "Lee",
        PhoneNumber: "4255550100",
        ...change,
      },
    },
  };
}

/** The error body of the service. */
export const faultBody = (code: number, description: string, data: string[] = []) => ({ code, description, data, source: "PartnerFD" });
