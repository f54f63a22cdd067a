// The practice tenant as endpoints see it: its store, its clock, its chance, its settings.

import type { Clock } from "#engine/ports/clock.ts";
import type { Random } from "#engine/ports/random.ts";
import { seedCustomers } from "./seeds.ts";
import type { TenantStore } from "./tenant-store.ts";

export interface TenantOptions {
  /** The market the partner may sell in (a name of countries/markets.ts); null for all of them. */
  readonly market: string | null;
  /** Requests a minute on the customer resource; null for no limit. */
  readonly requestsPerMinute: number | null;
  /** False answers DELETE as a production account does. */
  readonly sandbox: boolean;
}

export interface Tenant {
  readonly store: TenantStore;
  readonly clock: Pick<Clock, "now">;
  readonly random: Random;
  readonly options: TenantOptions;
}

/** What a host hands over; options that are not given are the default ones. */
export type TenantParts = Pick<Tenant, "store" | "clock" | "random"> & { readonly options?: Partial<TenantOptions> };

/** The documented limit is 500 requests a minute and tenant (reference 2.0). */
export const defaultOptions: TenantOptions = { market: null, requestsPerMinute: 500, sandbox: true };

/** Puts the practice customers into a store that never had them. */
export function seedTenant(store: TenantStore): Promise<void> {
  return store.seed(seedCustomers());
}

/** Makes the tenant what it was at the beginning; the same customers with the same ids. */
export function resetTenant(store: TenantStore): Promise<void> {
  return store.reset(seedCustomers());
}
