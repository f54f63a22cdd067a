// The tables of the practice tenant.

import type { Statement } from "./sql-database.ts";

/** Statements that make what is missing; harmless when everything is there. */
export const schema: readonly Statement[] = [
  // Two servers that start at the same time on one database take turns.
  { sql: "select pg_advisory_xact_lock(7214036)" },
  {
    sql: `create table if not exists tenant_customers (
      position bigint generated always as identity primary key,
      id text not null unique,
      company_key text not null,
      domain_key text not null unique,
      listed boolean not null,
      etag text not null,
      body text not null)`,
  },
  { sql: "create table if not exists tenant_domains (name text primary key, customer_id text)" },
  { sql: "create table if not exists tenant_replies (key text primary key, body text not null)" },
  { sql: "create table if not exists tenant_tokens (token text primary key, expires bigint not null)" },
  { sql: "create table if not exists tenant_audit (position bigint generated always as identity primary key, body text not null)" },
  { sql: "create table if not exists tenant_seeded (only_one boolean primary key check (only_one))" },
];

/** Empties all of them; positions begin anew. */
export const emptyAll: Statement = {
  sql: "truncate tenant_customers, tenant_domains, tenant_replies, tenant_tokens, tenant_audit, tenant_seeded restart identity",
};

/**
 * Adds customers ($1: a JSON array of entries) in one statement, which is one transaction: entries whose reply is known
 * or whose domain is taken are left out. Gives the ids of those added. Domains are taken in sorted order, so that two
 * servers cannot block each other.
 */
export const addCustomers = `
  with input as (
    select * from jsonb_to_recordset($1::text::jsonb) as entry(
      ordinal int, id text, company_key text, domain_key text, listed boolean, etag text, body text,
      audit text, reply_key text, reply_body text)
  ), fresh as (
    select * from input where reply_key is null or not exists (select 1 from tenant_replies where key = reply_key)
  ), claimed as (
    insert into tenant_domains (name, customer_id) select domain_key, id from fresh order by domain_key
    on conflict do nothing returning customer_id
  ), admitted as (
    select fresh.* from fresh join claimed on claimed.customer_id = fresh.id order by ordinal
  ), added as (
    insert into tenant_customers (id, company_key, domain_key, listed, etag, body)
    select id, company_key, domain_key, listed, etag, body from admitted order by ordinal
  ), noted as (
    insert into tenant_audit (body) select audit from admitted order by ordinal
  ), kept as (
    insert into tenant_replies (key, body) select reply_key, reply_body from admitted where reply_key is not null
    on conflict do nothing
  )
  select customer_id from claimed`;

/** A page of customers: $1 position, $2 size + 1, $3 field, $4 prefix in lower case. */
export const pageOfCustomers = `
  select position, body from tenant_customers
  where listed and position > $1 and starts_with(case $3::text when 'domain' then domain_key else company_key end, $4::text)
  order by position limit $2`;

export const countOfCustomers = `
  select count(*) as total from tenant_customers
  where listed and starts_with(case $1::text when 'domain' then domain_key else company_key end, $2::text)`;
