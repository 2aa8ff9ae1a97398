-- Indices as families of editions, and the text of every edition.

create table index_family (
  id uuid primary key,
  code text not null,
  name jsonb not null,
  constraint index_family_code_held_once unique (code),
  constraint index_family_code_written check (code ~ '^\S+( \S+)*$'),
  constraint index_family_name_written check (jsonb_typeof(name) in ('string', 'object'))
);
comment on table index_family is 'An index as a family of editions: PAR INDEX of departments, 766, DDCI.';
comment on column index_family.code is 'The id that all definitions of the index carry.';
comment on column index_family.name is 'A JSON text in Vietnamese, or an object of vi and en.';
grant select, insert, update on index_family to openpar_app;

create table edition (
  id uuid primary key,
  index_id uuid not null references index_family (id),
  code text not null,
  title jsonb not null,
  source text not null,
  sha256 text not null,
  state text not null default 'draft',
  unit_groups text[] not null default '{}',
  in_force_from date,
  in_force_to date,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  published_at timestamptz,
  published_by uuid references person (id),
  retired_at timestamptz,
  retired_by uuid references person (id),
  retired_because text,
  constraint edition_code_held_once unique (index_id, code),
  constraint edition_code_written check (code ~ '^\S+( \S+)*$'),
  constraint edition_title_written check (jsonb_typeof(title) in ('string', 'object')),
  constraint edition_source_not_too_long check (char_length(source) <= 400000),
  constraint edition_sha256_is_of_source check (sha256 = encode(sha256(convert_to(source, 'UTF8')), 'hex')),
  constraint edition_state_known check (state in ('draft', 'published', 'retired')),
  constraint edition_version_counts_from_one check (version >= 1),
  constraint edition_period_runs_forwards check (in_force_to is null or in_force_to > in_force_from),
  constraint edition_draft_was_never_published check ((state = 'draft') = (published_at is null)),
  constraint edition_published_has_period check (state = 'draft' or in_force_from is not null),
  constraint edition_retired_has_reason check (
    (state = 'retired') = (retired_at is not null) and (state = 'retired') = (retired_because is not null)
  ),
  constraint edition_reason_written check (retired_because <> ''),
  constraint edition_groups_all_named check (array_position(unit_groups, null) is null)
);
comment on table edition is 'One version of an index. A draft is edited in place; what is published never changes again.';
comment on column edition.code is 'The edition as its definition names it: 2026.';
comment on column edition.title is 'A JSON text in Vietnamese, or an object of vi and en; a copy of what the source says.';
comment on column edition.source is 'The definition file in YAML, exactly as written.';
comment on column edition.unit_groups is 'Codes of the groups of units that it ranks; editions of other groups may be in force on the same days.';
comment on column edition.in_force_from is 'First day; null while the text of a draft does not say.';
comment on column edition.in_force_to is 'The day after the last one; null when open. A later edition closes it.';
comment on column edition.version is 'Rises with every change; an edit based on an older one is refused.';
comment on column edition.changed_by is 'Null where the system itself loaded the edition.';
create index edition_index_period on edition (index_id, in_force_from);

create function edition_stays_as_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'edition % is %: it is kept', old.code, old.state using errcode = 'check_violation',
        constraint = 'edition_stays_as_published';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and (
    (new.index_id, new.code, new.title, new.source, new.unit_groups, new.published_at, new.published_by, new.in_force_from)
      is distinct from
    (old.index_id, old.code, old.title, old.source, old.unit_groups, old.published_at, old.published_by, old.in_force_from)
    or new.state = 'draft' or (old.state = 'retired' and new.state <> 'retired')
  ) then
    raise exception 'edition % is %: it does not change', old.code, old.state using errcode = 'check_violation',
      constraint = 'edition_stays_as_published';
  end if;
  return new;
end
$$;
comment on function edition_stays_as_published is
  'Refuses to change or delete the text of an edition once published, and every way back to an earlier state.';
create trigger edition_stays_as_published before update or delete on edition
  for each row execute function edition_stays_as_published();

create function edition_one_in_force_a_day() returns trigger language plpgsql as $$
begin
  perform from index_family where id = new.index_id for update;
  if exists (
    select from edition other
    where other.index_id = new.index_id and other.id <> new.id and other.state = 'published'
      and other.unit_groups && new.unit_groups
      and daterange(other.in_force_from, other.in_force_to) && daterange(new.in_force_from, new.in_force_to)
  ) then
    raise exception 'another edition is in force for the same units on days of %', new.code
      using errcode = 'exclusion_violation', constraint = 'edition_one_in_force_a_day';
  end if;
  return new;
end
$$;
comment on function edition_one_in_force_a_day is
  'Refuses a second published edition of an index for the same group of units on the same day; writers stand in line at the index.';
create trigger edition_one_in_force_a_day after insert or update on edition
  for each row when (new.state = 'published') execute function edition_one_in_force_a_day();
grant select, insert, update, delete on edition to openpar_app;
