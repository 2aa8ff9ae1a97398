-- What every feature shares: first answers of repeated requests, and the audit trail.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table client_request (
  id uuid primary key,
  person_id uuid,
  route text not null,
  digest bytea not null,
  status smallint,
  answer jsonb,
  at timestamptz not null,
  constraint client_request_digest_is_sha256 check (octet_length(digest) = 32),
  constraint client_request_status_is_http check (status between 200 and 599)
);
comment on table client_request is
  'The first answer to every changing request, by the id that the client gave it; a repeated request gets it again.';
comment on column client_request.digest is 'SHA-256 of the body: the same id with another body is a mistake of the client.';
comment on column client_request.status is 'Null only while the first request is running in its transaction.';
create index client_request_at on client_request (at);
grant select, insert, update, delete on client_request to openpar_app;

create table audit_head (
  province_id uuid primary key,
  position bigint not null,
  hash bytea not null,
  constraint audit_head_position_counts check (position >= 0),
  constraint audit_head_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table audit_head is 'The last link of each chain of audit entries; its row lock puts writers in line.';
grant select on audit_head to openpar_app;

create table audit_entry (
  province_id uuid not null,
  position bigint not null,
  at timestamptz not null,
  person_id uuid,
  token_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  unit_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  address inet,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (province_id, position),
  constraint audit_entry_action_is_named check (action <> ''),
  constraint audit_entry_position_counts check (position > 0)
);
comment on table audit_entry is
  'Who did what, when, to what, why and from where. Append-only and chained: each hash covers the row and the hash before it.';
comment on column audit_entry.province_id is
  'The root unit the subject belongs to; all zeros for what concerns the whole installation.';
comment on column audit_entry.person_id is 'Who acted; null when the system itself or a machine token did.';
create index audit_entry_subject on audit_entry (province_id, subject_kind, subject_id, position);
create index audit_entry_unit on audit_entry (province_id, unit_id, position);
create index audit_entry_at on audit_entry (at);

create function audit_entry_digest(entry audit_entry) returns bytea
  language sql stable
  return sha256(entry.previous_hash || convert_to(jsonb_build_array(
    entry.province_id, entry.position, (extract(epoch from entry.at) * 1000000)::bigint, entry.person_id,
    entry.token_id, entry.action, entry.subject_kind, entry.subject_id, entry.unit_id, entry.before, entry.after,
    entry.reason, entry.request_id, host(entry.address)
  )::text, 'UTF8'));
comment on function audit_entry_digest is 'The hash of one link: SHA-256 of the hash before it and of the row as JSON.';

create function audit_entry_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head audit_head;
begin
  insert into audit_head (province_id, position, hash)
    values (new.province_id, 0, sha256(convert_to(new.province_id::text, 'UTF8')))
    on conflict (province_id) do nothing;
  select * into head from audit_head where province_id = new.province_id for update;
  new.position := head.position + 1;
  new.previous_hash := head.hash;
  new.hash := audit_entry_digest(new);
  update audit_head set position = new.position, hash = new.hash where province_id = new.province_id;
  return new;
end
$$;
create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_entry_chain();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function refuse_change is 'Trigger of append-only tables: refuses update, delete and truncate even to the owner.';
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
grant select, insert on audit_entry to openpar_app;
