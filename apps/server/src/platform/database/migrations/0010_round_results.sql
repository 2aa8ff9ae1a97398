-- Results of rounds: kept with the facts they were computed from, and with the points of every layer.

alter table result_set
  add column round_id uuid references round (id);
comment on column result_set.round_id is 'The round they came out of; null for results that came another way, whose facts are looked up by time.';
create index result_set_of_round on result_set (round_id, state) where round_id is not null;

alter table result
  add column self numeric(12, 4),
  add column appraised numeric(12, 4);
comment on column result.self is 'Points by what the unit declared; null outside rounds, and where there were none.';
comment on column result.appraised is 'Points after appraisal, before the council; null outside rounds, and where there were none.';

create table result_fact (
  province_id uuid not null,
  result_set_id uuid not null references result_set (id),
  unit_id uuid not null,
  measure text not null,
  value text,
  missing text,
  source text not null,
  primary key (province_id, result_set_id, unit_id, measure),
  constraint result_fact_measure_written check (measure ~ '^[a-z][a-z0-9_]*$'),
  constraint result_fact_is_figure_or_reason check (num_nonnulls(value, missing) = 1),
  constraint result_fact_value_written check (value <> ''),
  constraint result_fact_missing_has_reason check (missing <> ''),
  constraint result_fact_source_written check (source <> '')
);
comment on table result_fact is
  'Append-only: the very facts a set of a round was computed from, scoresheets and survey answers alike. What comes later changes none of them.';
comment on column result_fact.unit_id is 'No reference, as in result: a set is written whole, from units that are known.';
comment on column result_fact.value is 'As scoresheets hold it: a decimal, a day or the code of an answer.';
comment on column result_fact.missing is 'Why there is no figure: not-applicable, or words for people.';
comment on column result_fact.source is 'Who or what the figure came from, in words.';
create trigger result_fact_append_only before update or delete or truncate on result_fact
  for each statement execute function refuse_change();
grant select, insert on result_fact to openpar_app;
