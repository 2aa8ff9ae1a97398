-- Rounds as logs, the scoresheets of their units, and who appraises what.

alter table round
  drop constraint round_state_known,
  add constraint round_state_known check (
    state in (
      'prepared', 'self-scoring', 'first-appraisal', 'explanation', 'second-appraisal', 'council', 'final', 'published'
    )
  ),
  add column sequence integer not null default 0,
  add column plan jsonb,
  add column phase_floor text not null default 'prepared',
  add column opened_at timestamptz,
  add column finalised_at timestamptz,
  add column published_at timestamptz,
  add constraint round_sequence_counts check (sequence >= 0),
  add constraint round_floor_known check (
    phase_floor in ('prepared', 'self-scoring', 'first-appraisal', 'explanation', 'second-appraisal', 'council')
  ),
  add constraint round_plan_is_object check (jsonb_typeof(plan) = 'object'),
  add constraint round_goes_forwards check (
    (finalised_at is null or finalised_at >= opened_at) and (published_at is null or published_at >= opened_at)
  );
comment on column round.sequence is 'Actions in its log; what stands in this row is what they say.';
comment on column round.plan is 'What it was set up with: groups of units, caps, sources; null for rounds that came with the sample.';
comment on column round.phase_floor is 'The earliest phase it can be in: what was ended early stays ended.';
grant update (name, edition_id, period, units, self_scoring_until, first_appraisal_until, explanation_until,
  second_appraisal_until, state, sequence, plan, phase_floor, opened_at, finalised_at, published_at) on round to openpar_app;

create table round_action (
  province_id uuid not null references unit (id),
  round_id uuid not null references round (id),
  sequence integer not null,
  taken_at timestamptz not null,
  taken_by uuid not null references person (id),
  action jsonb not null,
  primary key (province_id, round_id, sequence),
  constraint round_action_counts_from_one check (sequence >= 1),
  constraint round_action_has_type check (coalesce(jsonb_typeof(action -> 'type') = 'string', false))
);
comment on table round_action is 'Everything that was ever done to a round as a whole, in order.';
create trigger round_action_append_only before update or delete or truncate on round_action
  for each statement execute function refuse_change();
grant select, insert on round_action to openpar_app;

create table scoresheet (
  province_id uuid not null references unit (id),
  round_id uuid not null references round (id),
  unit_id uuid not null references unit (id),
  unit_group text not null,
  stage text not null default 'open',
  sequence integer not null default 0,
  state jsonb not null,
  primary key (province_id, round_id, unit_id),
  constraint scoresheet_group_written check (unit_group ~ '^\S+$'),
  constraint scoresheet_stage_known check (stage in ('open', 'signed', 'sent', 'approved')),
  constraint scoresheet_sequence_counts check (sequence >= 0),
  constraint scoresheet_state_is_object check (jsonb_typeof(state) = 'object')
);
comment on table scoresheet is 'One unit''s part of a round: what its log says, apart from entries and facts.';
comment on column scoresheet.sequence is 'Actions in its log.';
comment on column scoresheet.state is 'Signature, sending, who declared, extension of the whole sheet.';
create index scoresheet_of_unit on scoresheet (province_id, unit_id);
grant select, insert on scoresheet to openpar_app;
grant update (stage, sequence, state) on scoresheet to openpar_app;

create table scoresheet_action (
  province_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  sequence integer not null,
  taken_at timestamptz not null,
  taken_by uuid references person (id),
  phase text not null,
  action jsonb not null,
  primary key (province_id, round_id, unit_id, sequence),
  constraint scoresheet_action_of_scoresheet foreign key (province_id, round_id, unit_id)
    references scoresheet (province_id, round_id, unit_id),
  constraint scoresheet_action_counts_from_one check (sequence >= 1),
  constraint scoresheet_action_phase_known check (
    phase in ('self-scoring', 'first-appraisal', 'explanation', 'second-appraisal', 'council', 'final')
  ),
  constraint scoresheet_action_has_type check (coalesce(jsonb_typeof(action -> 'type') = 'string', false))
);
comment on table scoresheet_action is 'Everything that was ever done to a scoresheet, in order; its state is the fold of these.';
comment on column scoresheet_action.taken_by is 'Null where a system acted.';
comment on column scoresheet_action.phase is 'The phase of the round at that time.';
create trigger scoresheet_action_append_only before update or delete or truncate on scoresheet_action
  for each statement execute function refuse_change();
grant select, insert on scoresheet_action to openpar_app;

create table scoresheet_entry (
  province_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  entry jsonb not null,
  primary key (province_id, round_id, unit_id, component),
  constraint scoresheet_entry_of_scoresheet foreign key (province_id, round_id, unit_id)
    references scoresheet (province_id, round_id, unit_id),
  constraint scoresheet_entry_component_written check (component ~ '^\S+( \S+)*$'),
  constraint scoresheet_entry_is_object check (jsonb_typeof(entry) = 'object')
);
comment on table scoresheet_entry is 'One component on a scoresheet, as the log tells it.';
grant select, insert on scoresheet_entry to openpar_app;
grant update (entry) on scoresheet_entry to openpar_app;

create table scoresheet_fact (
  province_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  measure text not null,
  fact jsonb not null,
  primary key (province_id, round_id, unit_id, measure),
  constraint scoresheet_fact_of_scoresheet foreign key (province_id, round_id, unit_id)
    references scoresheet (province_id, round_id, unit_id),
  constraint scoresheet_fact_measure_written check (measure ~ '^[a-z][a-z0-9_]*$'),
  constraint scoresheet_fact_is_object check (jsonb_typeof(fact) = 'object')
);
comment on table scoresheet_fact is 'One measure on a scoresheet in its three layers, as the log tells it.';
grant select, insert on scoresheet_fact to openpar_app;
grant update (fact) on scoresheet_fact to openpar_app;

create table appraisal_assignment (
  province_id uuid not null references unit (id),
  round_id uuid not null references round (id),
  component text not null,
  person_id uuid not null references person (id),
  primary key (province_id, round_id, component, person_id),
  constraint appraisal_assignment_component_written check (component ~ '^\S+( \S+)*$')
);
comment on table appraisal_assignment is 'Who appraises a component across all units of a round.';
create index appraisal_assignment_of_person on appraisal_assignment (person_id, round_id);
grant select, insert, delete on appraisal_assignment to openpar_app;
