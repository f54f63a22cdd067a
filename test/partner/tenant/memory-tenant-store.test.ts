// The behaviour suite on the store in memory.
import { memoryTenantStore } from "#partner/tenant/memory-tenant-store.ts";
import { tenantStoreSuite } from "../tenant-store.suite.ts";

tenantStoreSuite("in memory", async () => memoryTenantStore());
