// The practice tenant inside the process or the page: fetched and opened when the first request for it comes.
import type { Clock } from "#engine/ports/clock.ts";
import type { Http } from "#engine/ports/http.ts";
import type { Random } from "#engine/ports/random.ts";
import type { TenantStore } from "#partner/tenant/tenant-store.ts";

export interface TenantInsideSettings {
  clock: Clock;
  random: Random;
  openStore: () => Promise<TenantStore>;
}

export async function tenantInside({ clock, random, openStore }: TenantInsideSettings): Promise<Http> {
  const [{ tenantHttp }, { seedTenant }, store] = await Promise.all([import("#partner/tenant/tenant-http.ts"), import("#partner/tenant/tenant.ts"), openStore()]);
  await seedTenant(store);
  return tenantHttp({ store, clock, random });
}
