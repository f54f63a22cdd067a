// The behaviour suite on IndexedDB.
import { IDBFactory } from "fake-indexeddb";
import { indexedDbTenantStore } from "#host/browser/indexed-db-tenant-store.ts";
import { tenantStoreSuite } from "../../partner/tenant-store.suite.ts";

tenantStoreSuite("on IndexedDB", () => indexedDbTenantStore("tenant", new IDBFactory()));
