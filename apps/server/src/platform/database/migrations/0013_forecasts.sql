-- What the final scores of a running round may come to, from the facts of a moment.

create table round_forecast (
  province_id uuid not null references unit (id),
  round_id uuid not null references round (id),
  unit_id uuid not null references unit (id),
  computed_at timestamptz not null,
  forecast jsonb not null,
  primary key (province_id, round_id, unit_id),
  constraint round_forecast_is_object check (jsonb_typeof(forecast) = 'object')
);
comment on table round_forecast is 'The provisional score of a unit and its forecast; computed anew every night and on demand.';
grant select, insert, update, delete on round_forecast to openpar_app;
