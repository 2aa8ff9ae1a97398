-- People, how they sign in, what they may do, and for how long.

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  language text not null default 'vi',
  position text,
  unit_id uuid references unit (id),
  two_factor_enabled boolean not null default false,
  deactivated_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  folded text not null generated always as (translate(
    lower(normalize(name || ' ' || email, nfc)),
    'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
    'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy'
  )) stored,
  constraint person_email_held_once unique (email),
  constraint person_name_written check (name <> '' and name = btrim(name)),
  constraint person_email_is_an_address check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  constraint person_language_known check (language in ('vi', 'en')),
  constraint person_position_not_empty check (position <> ''),
  constraint person_version_counts_from_one check (version >= 1)
);
create index person_unit on person (unit_id, name);
create index person_folded on person using gin (folded gin_trgm_ops);
comment on table person is 'Everybody who has, had or is invited to an account. Never deleted: closed, and kept for the audit trail.';
comment on column person.email is 'In small letters; what people sign in with.';
comment on column person.position is 'Office held, as people read it: Phó Giám đốc.';
comment on column person.unit_id is 'The unit the person works at: decides who looks after the account. Rights stand in grant_of_role.';
comment on column person.two_factor_enabled is 'True once a second factor is set up and proven.';
comment on column person.deactivated_at is 'Since when the account is closed; null while it is open.';
comment on column person.version is 'Rises with every edit; a stale edit is refused.';
comment on column person.folded is 'Name and address in small letters without marks, for searching.';
grant select, insert, update on person to openpar_app;

create table credential (
  id uuid primary key,
  person_id uuid not null references person (id),
  provider_id text not null,
  account_id text not null,
  password text,
  scope text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint credential_account_held_once unique (provider_id, account_id),
  constraint credential_one_per_provider unique (person_id, provider_id),
  constraint credential_password_is_hashed check (password is null or (provider_id = 'credential' and length(password) >= 64)),
  constraint credential_keeps_no_tokens check (
    access_token is null and refresh_token is null and id_token is null
  )
);
comment on table credential is 'Ways a person signs in: a password (provider credential), or an account at the single sign-on.';
comment on column credential.account_id is 'The stable name at the provider; for passwords the person.';
comment on column credential.password is 'A salted scrypt hash.';
comment on column credential.access_token is 'Always null, like the other tokens: nothing is asked of the provider after signing in.';
grant select, insert, update, delete on credential to openpar_app;

create table person_session (
  id uuid primary key,
  person_id uuid not null references person (id),
  token text not null,
  address text,
  agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint person_session_token_held_once unique (token)
);
create index person_session_person on person_session (person_id);
create index person_session_expires on person_session (expires_at);
comment on table person_session is 'Who is signed in, where. A row deleted is a session ended.';
comment on column person_session.token is 'Worth nothing alone: the cookie carries it signed with the secret of the installation.';
grant select, insert, update, delete on person_session to openpar_app;

create table second_factor (
  id uuid primary key,
  person_id uuid not null references person (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint second_factor_one_per_person unique (person_id),
  constraint second_factor_failures_count check (failed_verification_count >= 0)
);
comment on table second_factor is 'Secrets of one-time codes (TOTP) and recovery codes, both encrypted with the secret of the installation.';
comment on column second_factor.verified is 'False until the person has shown a first right code.';
grant select, insert, update, delete on second_factor to openpar_app;

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
create index verification_expires on verification (expires_at);
comment on table verification is 'Steps of a sign-in under way: states of single sign-on, second factors awaited.';
grant select, insert, update, delete on verification to openpar_app;

create table sign_in_limit (
  key text primary key,
  attempts integer not null,
  since timestamptz not null,
  constraint sign_in_limit_attempts_count check (attempts >= 0)
);
create index sign_in_limit_since on sign_in_limit (since);
comment on table sign_in_limit is 'Failed attempts per account and per address within a window; shared by all processes.';
comment on column sign_in_limit.key is 'account: or code: and a keyed hash, or address: and the address. No names, no e-mail addresses.';
grant select, insert, update, delete on sign_in_limit to openpar_app;

create table set_up_code (
  hash bytea primary key,
  created_at timestamptz not null default now(),
  constraint set_up_code_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table set_up_code is 'Codes that let one make the first administrator of an empty system; gone once there is one.';
grant select, insert, delete on set_up_code to openpar_app;

create table grant_of_role (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  unit_id uuid not null references unit (id),
  valid_from date not null,
  valid_to date,
  given_by uuid references person (id),
  given_at timestamptz not null default now(),
  version integer not null default 1,
  constraint grant_of_role_known check (role in (
    'administrator', 'index-manager', 'unit-officer', 'unit-leader', 'appraiser', 'council-chair', 'survey-manager',
    'interviewer', 'provincial-leader'
  )),
  constraint grant_of_role_ends_after_it_begins check (valid_to >= valid_from),
  constraint grant_of_role_dates_finite check (isfinite(valid_from) and (valid_to is null or isfinite(valid_to))),
  constraint grant_of_role_not_to_oneself check (given_by <> person_id),
  constraint grant_of_role_version_counts_from_one check (version >= 1),
  constraint grant_of_role_of_person unique (id, person_id),
  constraint grant_of_role_once_at_a_time exclude using gist (
    person_id with =, role with =, unit_id with =, daterange(valid_from, valid_to) with &&
  )
);
create index grant_of_role_person on grant_of_role (person_id);
create index grant_of_role_unit on grant_of_role (unit_id, role);
comment on table grant_of_role is 'A role on a unit and all under it, from a day (included) to a day (excluded). Never deleted: ended.';
comment on column grant_of_role.valid_to is 'First day without it; null while open; the day it begins when it was taken back before.';
comment on column grant_of_role.given_by is 'Null for the first administrator and for what the system loads itself.';
grant select, insert on grant_of_role to openpar_app;
grant update (valid_from, valid_to, version) on grant_of_role to openpar_app;

create table delegation (
  id uuid primary key,
  grant_id uuid not null,
  from_person_id uuid not null references person (id),
  to_person_id uuid not null references person (id),
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  created_at timestamptz not null default now(),
  constraint delegation_of_own_grant foreign key (grant_id, from_person_id) references grant_of_role (id, person_id),
  constraint delegation_not_to_oneself check (from_person_id <> to_person_id),
  constraint delegation_ends_after_it_begins check (valid_to >= valid_from),
  constraint delegation_dates_finite check (isfinite(valid_from) and isfinite(valid_to)),
  constraint delegation_has_reason check (btrim(reason) <> ''),
  constraint delegation_once_at_a_time exclude using gist (
    grant_id with =, to_person_id with =, daterange(valid_from, valid_to) with &&
  )
);
create index delegation_from on delegation (from_person_id);
create index delegation_to on delegation (to_person_id);
comment on table delegation is 'An own grant lent to another person during an absence, from a day (included) to a day (excluded).';
comment on column delegation.valid_to is 'First day without it; moved to today when it is ended early.';
grant select, insert on delegation to openpar_app;
grant update (valid_to) on delegation to openpar_app;

create view held_grant as
  select id as grant_id, person_id, role, unit_id, valid_from, valid_to,
    null::uuid as delegated_by, null::uuid as delegation_id
  from grant_of_role
  union all
  select lent.id, delegation.to_person_id, lent.role, lent.unit_id,
    greatest(lent.valid_from, delegation.valid_from), least(lent.valid_to, delegation.valid_to),
    delegation.from_person_id, delegation.id
  from delegation
  join grant_of_role lent on lent.id = delegation.grant_id
  join person lender on lender.id = delegation.from_person_id
  where lender.deactivated_at is null;
comment on view held_grant is
  'Grants as they work: own ones, and those lent by others, over the days on which both the grant and the loan hold.';
grant select on held_grant to openpar_app;

create table invitation (
  id uuid primary key,
  person_id uuid not null references person (id),
  purpose text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null default now(),
  constraint invitation_purpose_known check (purpose in ('join', 'reset')),
  constraint invitation_code_held_once unique (code_hash),
  constraint invitation_hash_is_sha256 check (octet_length(code_hash) = 32),
  constraint invitation_expires_after_it_is_made check (expires_at > created_at),
  constraint invitation_used_or_revoked check (used_at is null or revoked_at is null)
);
create index invitation_person on invitation (person_id);
comment on table invitation is 'Single-use codes, by mail or on paper, with which a person chooses a password: first (join) or anew (reset).';
comment on column invitation.created_by is 'Null when the person asked for a reset by mail.';
grant select, insert on invitation to openpar_app;
grant update (used_at, revoked_at) on invitation to openpar_app;

create table access_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  hint text not null,
  hash bytea not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint access_token_held_once unique (hash),
  constraint access_token_hash_is_sha256 check (octet_length(hash) = 32),
  constraint access_token_name_written check (name <> '' and name = btrim(name)),
  constraint access_token_has_scopes check (cardinality(scopes) > 0),
  constraint access_token_expires_within_two_years check (
    expires_at > created_at and expires_at <= created_at + interval '2 years 1 day'
  )
);
create index access_token_person on access_token (person_id);
comment on table access_token is 'Keys for machines that act for a person with some of the person''s rights. Shown once, stored hashed.';
comment on column access_token.hint is 'Its first characters, so that people recognise it.';
grant select, insert on access_token to openpar_app;
grant update (last_used_at, revoked_at) on access_token to openpar_app;
