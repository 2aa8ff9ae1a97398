-- The Word templates of provinces for the documents of rounds.

create table document_template (
  province_id uuid not null references unit (id),
  kind text not null,
  version integer not null,
  file_name text,
  bytes bytea,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  primary key (province_id, kind, version),
  constraint document_template_kind_known check (
    kind in ('self-assessment-report', 'appraisal-sheet', 'explanation-request', 'council-protocol', 'result-decision')
  ),
  constraint document_template_counts_from_one check (version >= 1),
  constraint document_template_is_file_or_reset check ((file_name is null) = (bytes is null)),
  constraint document_template_file_named check (file_name <> '' and length(file_name) <= 255),
  constraint document_template_is_small check (octet_length(bytes) between 1 and 2097152)
);
comment on table document_template is 'Every template that a province ever used, in order; the last version of a kind is in use.';
comment on column document_template.bytes is 'A Word file of at most 2 MiB; null where the province went back to the default.';
create trigger document_template_append_only before update or delete or truncate on document_template
  for each statement execute function refuse_change();
grant select, insert on document_template to openpar_app;
