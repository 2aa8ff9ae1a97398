-- Results: sets computed together, one figure for each unit and node; and rounds, as far as they are listed.

create table result_set (
  id uuid primary key,
  province_id uuid not null references unit (id),
  edition_id uuid not null references edition (id),
  period text not null,
  unit_group text not null,
  state text not null,
  map_on date not null,
  source text not null,
  sample boolean not null default false,
  computed_at timestamptz not null,
  published_at timestamptz,
  constraint result_set_period_written check (period ~ '^(19|20|21)\d\d(-[A-Z0-9]{2,4})?$'),
  constraint result_set_group_written check (unit_group ~ '^\S+$'),
  constraint result_set_state_known check (state in ('provisional', 'published')),
  constraint result_set_published_has_day check ((state = 'published') = (published_at is not null)),
  constraint result_set_published_after_computed check (published_at >= computed_at),
  constraint result_set_source_written check (source <> '')
);
comment on table result_set is 'Results of one edition over one period for the units of one group, computed together.';
comment on column result_set.province_id is 'The root under which the ranked units stand.';
comment on column result_set.unit_group is 'Code of a unit group of the edition: units ranked with each other.';
comment on column result_set.map_on is 'Names and parents of the units are those of this day.';
comment on column result_set.source is 'Where the facts came from, in words.';
comment on column result_set.sample is 'Made up, to try the system with; said wherever it is shown.';
create unique index result_set_published_once
  on result_set (province_id, edition_id, period, unit_group) where state = 'published';
create index result_set_period on result_set (period, id);
grant select, insert on result_set to openpar_app;
grant update (state, published_at) on result_set to openpar_app;

create table result (
  province_id uuid not null,
  result_set_id uuid not null references result_set (id),
  unit_id uuid not null,
  node text not null,
  points numeric(12, 4),
  max numeric(12, 4) not null,
  lost numeric(12, 4),
  rank numeric(8, 1),
  status text not null,
  reason text,
  primary key (province_id, result_set_id, unit_id, node),
  constraint result_node_written check (node <> ''),
  constraint result_max_not_negative check (max >= 0),
  constraint result_rank_counts_from_one check (rank >= 1),
  constraint result_ranked_has_points check (rank is null or points is not null),
  constraint result_missing_has_reason check (status <> 'missing' or (points is null and reason is not null)),
  constraint result_status_known check (
    status in (
      'scored', 'missing', 'defaulted', 'not-applicable', 'monitor', 'incomplete', 'published', 'imputed'
    )
  )
);
comment on table result is 'Append-only: what one unit got at one node of the tree, in one set. Points are never 0 for missing.';
comment on column result.unit_id is 'No reference, for the speed of millions of rows: a set is written whole, from units that are known.';
comment on column result.node is 'Code of the node in the edition; the whole index has the code the edition gives it.';
comment on column result.rank is 'Place inside the group, averaged for ties where the edition says so; null where unranked.';
create index result_of_node on result (province_id, result_set_id, node, points desc);
create index result_of_unit on result (province_id, unit_id);
create trigger result_append_only before update or delete or truncate on result
  for each statement execute function refuse_change();
grant select, insert on result to openpar_app;

create table round (
  id uuid primary key,
  province_id uuid not null references unit (id),
  name text not null,
  edition_id uuid not null references edition (id),
  period text not null,
  units uuid[] not null,
  self_scoring_until date not null,
  first_appraisal_until date not null,
  explanation_until date not null,
  second_appraisal_until date not null,
  state text not null,
  sample boolean not null default false,
  constraint round_name_written check (name <> '' and name = btrim(name)),
  constraint round_name_held_once unique (province_id, name),
  constraint round_period_written check (period ~ '^(19|20|21)\d\d(-[A-Z0-9]{2,4})?$'),
  constraint round_deadlines_in_order check (
    self_scoring_until < first_appraisal_until and first_appraisal_until < explanation_until
      and explanation_until < second_appraisal_until
  ),
  constraint round_state_known check (
    state in (
      'prepared', 'self-scoring', 'first-appraisal', 'explanation', 'second-appraisal', 'council', 'published'
    )
  )
);
comment on table round is 'One run of an edition over a period and a list of units.';
comment on column round.units is 'The units that take part.';
comment on column round.self_scoring_until is 'The last day of the step, included; so are the other three.';
create index round_period on round (period, id);
grant select, insert on round to openpar_app;

create table sample_province (
  province_id uuid primary key references unit (id),
  seed bigint not null,
  loaded_at timestamptz not null,
  constraint sample_province_seed_is_32_bits check (seed between 0 and 4294967295)
);
comment on table sample_province is 'A fictional province loaded to try the system with; where there is one, every page says so.';
comment on column sample_province.seed is 'What it was drawn from: the same seed gives the same province.';
grant select, insert on sample_province to openpar_app;
