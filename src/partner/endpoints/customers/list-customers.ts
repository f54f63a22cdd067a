// GET /v1/customers: the partner's customers, page by page, all or those whose name or domain starts with a text.

import type { Answer, Call, Endpoint } from "../../endpoint.ts";
import { readShape } from "../../shapes/shape.ts";
import { faultAnswer, invalidInput, type Fault } from "../../tenant/fault.ts";
import { decodePart } from "../../tenant/read-body.ts";
import { customerListItem } from "../../tenant/resources.ts";
import type { CustomerQuery } from "../../tenant/tenant-store.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const greatestSize = 500;
const filterShape = { field: "text", value: "text", operator: "text" } as const;
const continuationShape = { after: "text", filter: "text" } as const;

const endpoint: Endpoint = {
  id: "customers.list",
  method: "GET",
  path: "/v1/customers",
  summary: "Lists customers.",
  query: ["size", "filter", "seekOperation"],
  responds: "Collection",
  limit: "customers",
  answer(call, tenant) {
    const start = readStart(call);
    if ("fault" in start) return faultAnswer(start.fault);
    const size = readSize(call.query.get("size"));
    if (size === null) return faultAnswer(invalidInput("size has to be a whole number", ["size"]));
    const filter = readFilter(start.filter);
    if ("fault" in filter) return faultAnswer(filter.fault);
    // No customer of this partner came through a reseller, so those filters match nothing.
    if (filter.kind === "reseller") return { status: 200, body: collection([], { total: 0, next: null, size, filter: start.filter }) };
    return list({ startsWith: filter.kind === "all" ? null : filter.startsWith, after: start.after, size }, start.filter, tenant);
  },
};

async function list(query: CustomerQuery, filter: string, { store }: Tenant): Promise<Answer> {
  const { items, total, next } = await store.customers(query);
  return { status: 200, body: collection(items.map(customerListItem), { total, next, size: query.size, filter }) };
}

interface PageFacts {
  total: number;
  next: number | null;
  size: number;
  filter: string;
}

function collection(items: readonly unknown[], { total, next, size, filter }: PageFacts) {
  const query = `size=${size}${filter === "" ? "" : `&filter=${encodeURIComponent(filter)}`}`;
  const token = encodeURIComponent(JSON.stringify({ after: String(next), filter }));
  return {
    totalCount: total,
    items,
    links: {
      self: { uri: `/customers?${query}`, method: "GET", headers: [] },
      next:
        next === null
          ? undefined
          : { uri: `/customers?size=${size}&seekOperation=Next`, method: "GET", headers: [{ key: "MS-ContinuationToken", value: token }] },
    },
    attributes: { objectType: "Collection" },
  };
}

/** Where the page begins and which filter counts: those of the continuation token when one is sent with seekOperation=Next. */
function readStart({ query, headers }: Call): { after: number; filter: string } | { fault: Fault } {
  const own = query.get("filter") ?? "";
  if (query.get("seekoperation")?.toLowerCase() !== "next") return { after: 0, filter: own };
  const read = readShape(continuationShape, parse(decodePart(headers.get("ms-continuationtoken") ?? "")), []);
  const after = Number(read?.after ?? "");
  if (read === null || !Number.isSafeInteger(after) || after < 1) {
    return { fault: invalidInput("MS-ContinuationToken is not a token of this collection", ["MS-ContinuationToken"]) };
  }
  return { after, filter: read.filter ?? own };
}

/** 1 to 500; absent and 0 (the SDK's) mean 500, more is cut down to it (derived). Null for other text. */
function readSize(text: string | undefined): number | null {
  const size = text === undefined || text.trim() === "" ? 0 : Number(text);
  if (!Number.isInteger(size) || size < 0) return null;
  return size === 0 ? greatestSize : Math.min(size, greatestSize);
}

type Filter =
  | { kind: "all" }
  | { kind: "reseller" }
  | { kind: "prefix"; startsWith: { field: "companyName" | "domain"; prefix: string } }
  | { fault: Fault };

function readFilter(text: string): Filter {
  if (text === "") return { kind: "all" };
  const wrong: string[] = [];
  const filter = readShape(filterShape, parse(text), wrong);
  if (filter === null || wrong.length > 0) return { fault: invalidInput("filter is not a JSON object of Field, Value and Operator", ["filter"]) };
  if (filter.operator?.toLowerCase() !== "starts_with") return { fault: invalidInput("the only operator of the filter is starts_with", ["filter.Operator"]) };
  const prefix = filter.value ?? "";
  switch (filter.field?.toLowerCase()) {
    case "companyname":
      return { kind: "prefix", startsWith: { field: "companyName", prefix } };
    case "domain":
      return { kind: "prefix", startsWith: { field: "domain", prefix } };
    case "indirectreseller":
    case "indirectcloudsolutionprovider":
      return { kind: "reseller" };
    default:
      return { fault: invalidInput("the fields of the filter are CompanyName, Domain, IndirectReseller and IndirectCloudSolutionProvider", ["filter.Field"]) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export default endpoint;
