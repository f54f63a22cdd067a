// The port behind which the practice tenant keeps its customers; test/partner/tenant-store.suite.ts says how it behaves.

export interface Address {
  country: string;
  city: string;
  state?: string;
  addressLine1: string;
  addressLine2?: string;
  postalCode?: string;
  firstName?: string;
  middleName?: string;
  lastName?: string;
  phoneNumber: string;
}

export interface BillingProfile {
  id: string;
  firstName?: string;
  lastName?: string;
  email: string;
  culture: string;
  language: string;
  companyName: string;
  defaultAddress: Address;
  etag: string;
}

export interface CustomerRecord {
  id: string;
  commerceId: string;
  /** As the caller wrote it; unique without regard to case. */
  domain: string;
  companyName: string;
  organizationRegistrationNumber?: string;
  associatedPartnerId?: string;
  billingProfile: BillingProfile;
  /** Customers without a relationship are kept, but listed no more. */
  relationshipToPartner: "reseller" | "none";
  allowDelegatedAccess: boolean;
}

/** What happened, for the partner's audit records. */
export interface AuditRecord {
  operationType: string;
  /** ISO 8601 with Z. */
  operationDate: string;
  customerId: string;
  customerName: string;
}

/** A reply that a repeated request gets again. */
export interface KeptReply {
  /** Names the request: method, path and MS-RequestId. */
  key: string;
  /** The reply's JSON. */
  body: string;
}

export interface NewCustomer {
  customer: CustomerRecord;
  audit: AuditRecord;
  reply: KeptReply | null;
}

export type Admission =
  | { outcome: "added" }
  /** The domain belongs to a customer already, or is burned. */
  | { outcome: "taken" }
  /** The reply's key was kept before; nothing was added. */
  | { outcome: "repeated"; body: string };

export interface CustomerQuery {
  /** Only customers whose field starts with the prefix, case ignored; null for all. */
  startsWith: { field: "companyName" | "domain"; prefix: string } | null;
  /** Position after which the page begins; 0 for the first page. */
  after: number;
  /** Greatest number of items. */
  size: number;
}

export interface CustomerPage {
  /** In the order of their making. */
  items: CustomerRecord[];
  /** How many customers the query has over all pages. */
  total: number;
  /** Position to go on after; null on the last page. */
  next: number | null;
}

export interface TenantStore {
  /** Puts the customers in, unless this was done before. */
  seed(customers: readonly NewCustomer[]): Promise<void>;
  /** Empties everything and puts the customers in, as one step. */
  reset(customers: readonly NewCustomer[]): Promise<void>;
  /** One step that no other request interleaves with; durable once it resolves. */
  addCustomer(entry: NewCustomer): Promise<Admission>;
  /** Null when unknown. Ids are compared without regard to case. */
  customer(id: string): Promise<CustomerRecord | null>;
  customers(query: CustomerQuery): Promise<CustomerPage>;
  /** Replaces the customer if its billing etag is still the one given; false when it is not, or the customer is gone. */
  replaceCustomer(customer: CustomerRecord, etag: string, audit: AuditRecord): Promise<boolean>;
  /** Removes the customer and frees its domain; false when unknown. */
  removeCustomer(id: string, audit: AuditRecord): Promise<boolean>;
  domainTaken(domain: string): Promise<boolean>;
  /** Takes the domain for good without a customer; false when it was taken. */
  burnDomain(domain: string): Promise<boolean>;
  /** Milliseconds since 1970 until which the token is good. */
  keepToken(token: string, expires: number): Promise<void>;
  /** Null when the token was never handed out. */
  tokenExpiry(token: string): Promise<number | null>;
  /** In the order of their making. */
  auditRecords(): Promise<AuditRecord[]>;
  /** Releases what the store holds open. */
  close(): Promise<void>;
}
