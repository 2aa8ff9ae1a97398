-- Countable facts of units by period: what is asked, what stands, how it came to stand, who still owes what.

create table measure (
  code text primary key,
  name jsonb not null,
  unit_of_measure jsonb,
  kind text not null,
  decimals smallint not null,
  minimum numeric,
  maximum numeric,
  levels jsonb,
  aggregation jsonb not null,
  periodicity text not null,
  source text not null,
  retired_on date,
  version integer not null default 1,
  constraint measure_code_is_a_name check (code ~ '^[a-z][a-z0-9_]*$'),
  constraint measure_name_in_both_languages check (name ? 'vi' and name ? 'en'),
  constraint measure_kind_known check (kind in ('count', 'decimal', 'share', 'yes-no', 'date', 'level')),
  constraint measure_decimals_only_of_decimals check (
    decimals between 0 and 6 and (decimals = 0 or kind in ('decimal', 'share'))
  ),
  constraint measure_limits_in_order check (minimum <= maximum),
  constraint measure_levels_only_of_levels check ((kind = 'level') = (levels is not null)),
  constraint measure_aggregation_known check (
    aggregation ->> 'kind' in ('sum', 'mean', 'weighted-mean', 'ratio', 'minimum', 'maximum', 'none')
  ),
  constraint measure_periodicity_known check (
    periodicity in ('month', 'quarter', 'half-year', 'year', 'reform-quarter', 'reform-report')
  ),
  constraint measure_version_counts_from_one check (version >= 1)
);
comment on table measure is 'What is counted: how it is written, how it adds up the tree, for which periods units declare it.';
comment on column measure.minimum is 'Lowest number that makes sense; of a share a fraction of one. Likewise maximum.';
comment on column measure.aggregation is '{"kind": "sum"} and so on; a weighted mean names its weight, a ratio its two measures.';
comment on column measure.retired_on is 'Periods that begin on this day or later no longer take values; what stands stays.';

create domain period_code as text
  constraint period_code_form check (
    value ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|R[1-4]|R3M|R6M|R9M|R12M))?$'
  );
comment on domain period_code is 'Month 2026-09, quarter 2026-Q3, half-year 2026-H2, year 2026, reform quarter 2026-R1, reform report 2026-R6M.';

create sequence measure_value_written;

create table measure_value (
  province_id uuid not null,
  period period_code not null,
  measure text not null,
  unit_id uuid not null,
  origin text not null,
  number numeric,
  word text,
  missing text,
  provenance text not null,
  source text not null,
  explanation text,
  written_by uuid,
  written_at timestamptz not null,
  first_at timestamptz not null,
  written_order bigint not null default nextval('measure_value_written'),
  version integer not null,
  primary key (province_id, unit_id, period, measure, origin),
  constraint measure_value_origin_fits_provenance check (
    (origin = 'declared' and provenance in ('declared', 'import'))
    or (origin = 'computed' and provenance in ('cases', 'survey'))
  ),
  constraint measure_value_is_figure_or_reason check (num_nonnulls(number, word, missing) = 1),
  constraint measure_value_number_is_finite check (number not in ('NaN', 'Infinity', '-Infinity')),
  constraint measure_value_missing_has_reason check (missing <> '' and missing = btrim(missing)),
  constraint measure_value_declared_by_somebody check (origin = 'computed' or written_by is not null),
  constraint measure_value_explanation_of_declared check (explanation is null or origin = 'declared'),
  constraint measure_value_version_counts_from_one check (version >= 1)
);
alter sequence measure_value_written owned by measure_value.written_order;
create index measure_value_of_period on measure_value (period, written_order);
comment on table measure_value is
  'The facts that stand. Two may stand in one cell, declared and computed; neither overwrites the other. No row: nobody has said anything.';
comment on column measure_value.province_id is 'The root that the unit is stored under.';
comment on column measure_value.number is 'Of counts, decimals, shares (fractions of one) and yes-no (1, 0). Days and codes of levels stand in word.';
comment on column measure_value.missing is 'Why there is no figure: not-applicable, or words for people.';
comment on column measure_value.explanation is 'Why a declared figure differs from the computed one.';
comment on column measure_value.written_order is 'Order of writing, new with every writing: the values of one import have one time.';
comment on column measure_value.first_at is 'When the cell was first filled: what lateness is judged by.';

create function measure_value_refers() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct unit_id from added) one where not exists (select from unit where id = one.unit_id)) then
    raise exception 'a value of no unit' using errcode = 'foreign_key_violation', constraint = 'measure_value_has_unit', table = 'measure_value';
  end if;
  if exists (select from (select distinct measure from added) one where not exists (select from measure where code = one.measure)) then
    raise exception 'a value of no measure' using errcode = 'foreign_key_violation', constraint = 'measure_value_has_measure', table = 'measure_value';
  end if;
  if exists (
    select from (select distinct written_by from added where written_by is not null) one
    where not exists (select from person where id = one.written_by)
  ) then
    raise exception 'a value of no writer' using errcode = 'foreign_key_violation', constraint = 'measure_value_has_writer', table = 'measure_value';
  end if;
  return null;
end $$;
comment on function measure_value_refers is
  'Unit, measure and writer of new values exist: once for each statement, because three foreign keys cost a third of an import. Nobody may delete what they refer to.';
create trigger measure_value_refers after insert on measure_value
  referencing new table as added for each statement execute function measure_value_refers();

create table measure_value_history (
  province_id uuid not null,
  period period_code not null,
  measure text not null,
  unit_id uuid not null,
  origin text not null,
  version integer not null,
  number numeric,
  word text,
  missing text,
  provenance text not null,
  source text not null,
  explanation text,
  written_by uuid,
  written_at timestamptz not null,
  why text,
  import_id uuid,
  primary key (province_id, unit_id, period, measure, origin, version),
  constraint measure_value_history_is_figure_or_reason check (num_nonnulls(number, word, missing) = 1)
);
comment on table measure_value_history is 'Append-only: every writing of every value, the standing one included.';
comment on column measure_value_history.why is 'What the writer gave as reason for the change.';
comment on column measure_value_history.import_id is 'The import that wrote it.';
create trigger measure_value_history_append_only before update or delete or truncate on measure_value_history
  for each statement execute function refuse_change();

create table collection (
  id uuid primary key,
  title text not null,
  period period_code not null,
  deadline date not null,
  state text not null default 'open',
  opened_at timestamptz not null,
  version integer not null default 1,
  constraint collection_title_written check (title <> '' and title = btrim(title)),
  constraint collection_state_known check (state in ('open', 'closed')),
  constraint collection_version_counts_from_one check (version >= 1)
);
create index collection_period on collection (period);
comment on table collection is 'What units are asked to declare for a period, and until when.';

create table collection_measure (
  collection_id uuid not null references collection (id),
  position smallint not null,
  measure text not null references measure (code),
  primary key (collection_id, measure),
  constraint collection_measure_position_once unique (collection_id, position) deferrable initially deferred
);
comment on table collection_measure is 'The measures of a collection, in the order of its form.';

create table collection_unit (
  collection_id uuid not null references collection (id),
  unit_id uuid not null references unit (id),
  extended_to date,
  extension_reason text,
  primary key (collection_id, unit_id),
  constraint collection_unit_extension_has_reason check ((extended_to is null) = (extension_reason is null)),
  constraint collection_unit_reason_written check (extension_reason <> '')
);
create index collection_unit_unit on collection_unit (unit_id);
comment on table collection_unit is 'The units that a collection asks, and the later deadline of those that got one.';

create table measure_import (
  id uuid primary key,
  file_name text not null,
  file_sha256 text not null,
  file_size bigint not null,
  cells integer not null,
  counts jsonb not null,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  applied_at timestamptz,
  applied jsonb,
  constraint measure_import_file_hash_form check (file_sha256 ~ '^[0-9a-f]{64}$'),
  constraint measure_import_applied_counts check ((applied_at is null) = (applied is null))
);
create index measure_import_made on measure_import (made_by, made_at);
comment on table measure_import is 'A file read for import: what it would do, and what it did once applied.';
comment on column measure_import.counts is 'Cells by outcome of the dry run: new, changed, same, empty, fault.';
comment on column measure_import.applied is 'Cells written, and cells left out because somebody wrote them since the dry run.';

create unlogged table measure_import_cell (
  import_id uuid not null,
  position integer not null,
  line integer not null,
  outcome text not null,
  unit_text text not null,
  measure_text text not null,
  period_text text not null,
  value_text text not null,
  province_id uuid,
  unit_id uuid,
  number numeric,
  word text,
  missing text,
  before text,
  version integer,
  fault text,
  sentence_vi text,
  sentence_en text,
  primary key (import_id, position),
  constraint measure_import_cell_outcome_known check (outcome in ('new', 'changed', 'same', 'empty', 'fault')),
  constraint measure_import_cell_fault_has_sentence check ((outcome = 'fault') = (fault is not null))
);
comment on table measure_import_cell is
  'The cells of imports under way. Unlogged: after a crash the file is read again. Cleared some days after.';
comment on column measure_import_cell.before is 'What stood in the cell at the dry run, as text for people.';
comment on column measure_import_cell.version is 'The version that applying it writes: one more than stood at the dry run.';

grant select, insert, update on measure, measure_value, collection, measure_import to openpar_app;
grant usage on sequence measure_value_written to openpar_app;
grant select, insert on measure_value_history to openpar_app;
grant select, insert, update, delete on collection_measure, collection_unit to openpar_app;
grant select, insert, delete on measure_import_cell to openpar_app;
