-- What people should know, in the page and by mail.

create table notice (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null,
  key text,
  parameters jsonb not null,
  body text,
  path text,
  at timestamptz not null,
  in_page boolean not null,
  read_at timestamptz,
  mail text not null,
  mailed_at timestamptz,
  constraint notice_key_told_once unique (person_id, kind, key),
  constraint notice_path_in_workspace check (path ~ '^/[^/\\]' or path = '/'),
  constraint notice_mail_timing_known check (mail in ('at-once', 'daily', 'never')),
  constraint notice_parameters_is_object check (jsonb_typeof(parameters) = 'object')
);
comment on table notice is 'One notice to one person.';
comment on column notice.key is 'What it is about: a second notice of the kind with the same key is not made.';
comment on column notice.in_page is 'False where the person wants this kind by mail only.';
comment on column notice.mail is 'The timing the person had chosen when the notice was made.';
create index notice_person on notice (person_id, at desc) where in_page;
create index notice_unread on notice (person_id) where in_page and read_at is null;
create index notice_to_mail on notice (mail, at) where mailed_at is null and mail <> 'never';
grant select, insert, update on notice to openpar_app;

create table notice_setting (
  person_id uuid not null references person (id),
  kind text not null,
  in_page boolean not null,
  mail text not null,
  primary key (person_id, kind),
  constraint notice_setting_mail_timing_known check (mail in ('at-once', 'daily', 'never'))
);
comment on table notice_setting is 'How a person wants to hear of a kind, where it differs from the usual.';
grant select, insert, update on notice_setting to openpar_app;
