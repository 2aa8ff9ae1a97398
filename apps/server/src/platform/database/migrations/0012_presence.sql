-- Who is looking at which scoresheet now.

create table scoresheet_presence (
  province_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null references person (id),
  component text,
  seen_at timestamptz not null,
  primary key (province_id, round_id, unit_id, person_id),
  constraint scoresheet_presence_of_scoresheet foreign key (province_id, round_id, unit_id)
    references scoresheet (province_id, round_id, unit_id),
  constraint scoresheet_presence_component_written check (component ~ '^\S+( \S+)*$')
);
comment on table scoresheet_presence is 'Who had a scoresheet open a moment ago; rows older than that mean nothing and go.';
grant select, insert, update, delete on scoresheet_presence to openpar_app;
