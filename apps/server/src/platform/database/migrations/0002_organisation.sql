-- Units with a history: what was true stays written, and no two states of a unit, no two holders of a code, meet on a day.

create table unit (
  id uuid primary key,
  version integer not null default 1,
  constraint unit_version_counts_from_one check (version >= 1)
);
comment on table unit is 'An office that is assessed or that assesses; what is known of it stands in unit_state.';
comment on column unit.version is 'Rises with every operation that touches the unit; a stale edit is refused.';

create table unit_operation (
  id uuid primary key,
  sequence bigint generated always as identity,
  kind text not null,
  effective_on date not null,
  basis text not null,
  touched uuid[] not null,
  undoes uuid references unit_operation (id),
  recorded_at timestamptz not null default now(),
  constraint unit_operation_kind_known check (
    kind in ('found', 'rename', 'recode', 'move', 'merge', 'split', 'close', 'undo', 'import', 'load')
  ),
  constraint unit_operation_touches_something check (cardinality(touched) > 0),
  constraint unit_operation_undo_names_what check ((kind = 'undo') = (undoes is not null)),
  constraint unit_operation_undone_once unique (undoes)
);
create unique index unit_operation_sequence on unit_operation (sequence);
create index unit_operation_touched on unit_operation using gin (touched);
comment on table unit_operation is 'Append-only: each founding, change, merger, split, closing, import, or undoing of one.';
comment on column unit_operation.sequence is 'Order of recording; only the last operation on its units can be undone.';
comment on column unit_operation.basis is 'Number of the decision it rests on; empty where there is none.';
comment on column unit_operation.touched is 'Units whose states or successions the operation changed.';

create table unit_state (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  valid_from date not null,
  valid_to date,
  kind text not null,
  scheme text not null generated always as (
    case when kind in ('nation', 'province', 'district', 'commune') then 'administrative' else 'identifier' end
  ) stored,
  code text not null,
  name text not null,
  short_name text,
  label text,
  parent_id uuid references unit (id),
  folded text not null,
  place text collate "C" not null generated always as (
    case kind when 'nation' then 'a' when 'ministry' then 'b' when 'province' then 'c' when 'department' then 'd'
      when 'district' then 'e' when 'commune' then 'f' when 'division' then 'g' when 'centre' then 'h' else 'i' end
    || ' ' || code
  ) stored,
  opened_by uuid references unit_operation (id),
  closed_by uuid references unit_operation (id),
  revoked_by uuid references unit_operation (id),
  constraint unit_state_kind_known check (
    kind in ('nation', 'ministry', 'province', 'district', 'commune', 'department', 'division', 'centre', 'other')
  ),
  constraint unit_state_lasts_a_day check (valid_to is null or valid_to > valid_from),
  constraint unit_state_dates_finite check (isfinite(valid_from) and (valid_to is null or isfinite(valid_to))),
  constraint unit_state_code_written check (code <> '' and code = btrim(code)),
  constraint unit_state_name_written check (name <> '' and name = btrim(name)),
  constraint unit_state_texts_not_empty check (short_name <> '' and label <> ''),
  constraint unit_state_not_own_parent check (parent_id <> unit_id),
  constraint unit_state_closing_has_end check (closed_by is null or valid_to is not null),
  constraint unit_state_one_at_a_time exclude using gist (
    unit_id with =, daterange(valid_from, valid_to) with &&
  ) where (revoked_by is null),
  constraint unit_state_code_held_once exclude using gist (
    scheme with =, code with =, daterange(valid_from, valid_to) with &&
  ) where (revoked_by is null)
);
create index unit_state_parent on unit_state (parent_id, place, unit_id) where revoked_by is null;
create index unit_state_place on unit_state (place, unit_id) where revoked_by is null;
create index unit_state_unit on unit_state (unit_id, valid_from) where revoked_by is null;
create index unit_state_folded on unit_state using gin (folded gin_trgm_ops) where revoked_by is null;
create index unit_state_opened_by on unit_state (opened_by);
create index unit_state_closed_by on unit_state (closed_by);
comment on table unit_state is 'What held of a unit from a day (included) to a day (excluded); never deleted, only revoked.';
comment on column unit_state.valid_to is 'First day on which it no longer holds; null while it holds.';
comment on column unit_state.scheme is 'A code is held by one unit at a time within its scheme, and may return for another later.';
comment on column unit_state.name is 'Full official name: Phường Ba Đình.';
comment on column unit_state.short_name is 'Name without what the unit is: Ba Đình.';
comment on column unit_state.label is 'What people call a unit of this kind: xã, phường, đặc khu, thành phố.';
comment on column unit_state.folded is 'Name, short name and code in small letters without marks, for searching; written by the server.';
comment on column unit_state.place is 'Where lists and trees put the unit: by kind, then by code.';
comment on column unit_state.opened_by is 'The operation that began this state; null where it came with a first map.';
comment on column unit_state.closed_by is 'The operation that set valid_to.';
comment on column unit_state.revoked_by is 'The operation that took this state back: an undo, or a second change on the day it began.';

create table succession (
  id uuid primary key default gen_random_uuid(),
  from_unit_id uuid not null references unit (id),
  to_unit_id uuid not null references unit (id),
  effective_on date not null,
  share numeric(7, 6) not null,
  kind text not null,
  basis text not null,
  operation_id uuid not null references unit_operation (id),
  constraint succession_share_is_a_fraction check (share > 0 and share <= 1),
  constraint succession_kind_known check (kind in ('merge', 'absorb', 'split', 'continue')),
  constraint succession_continues_itself check ((kind = 'continue') = (from_unit_id = to_unit_id)),
  constraint succession_once_per_operation unique (operation_id, from_unit_id, to_unit_id)
);
create index succession_from on succession (from_unit_id, effective_on);
create index succession_to on succession (to_unit_id, effective_on);
comment on table succession is 'Append-only: which unit continues which from a day, with what share of what was counted before.';
comment on column succession.share is 'Fraction of one; the shares of one unit on one day add up to exactly 1.';
comment on column succession.operation_id is 'The operation it belongs to; it no longer counts once that operation is undone.';

create view unit_succession as
  select s.* from succession s
  where not exists (select from unit_operation o where o.undoes = s.operation_id);
comment on view unit_succession is 'Successions that count: those of operations that nobody undid.';

create function succession_shares_add_up() returns trigger language plpgsql as $$
declare
  total numeric;
begin
  select sum(share) into total from succession
  where operation_id = new.operation_id and from_unit_id = new.from_unit_id;
  if total <> 1 then
    raise exception 'shares of unit % add up to % instead of 1', new.from_unit_id, total
      using errcode = 'check_violation', constraint = 'succession_shares_add_up', table = 'succession';
  end if;
  return null;
end $$;
create constraint trigger succession_shares_add_up after insert on succession
  deferrable initially deferred for each row execute function succession_shares_add_up();

create trigger unit_operation_append_only before update or delete or truncate on unit_operation
  for each statement execute function refuse_change();
create trigger succession_append_only before update or delete or truncate on succession
  for each statement execute function refuse_change();

grant select, insert on unit, unit_state, unit_operation, succession to openpar_app;
grant update (version) on unit to openpar_app;
grant update (valid_to, closed_by, revoked_by) on unit_state to openpar_app;
grant select on unit_succession to openpar_app;
