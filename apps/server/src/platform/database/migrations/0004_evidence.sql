-- Evidence: documents, the versions of their files, what they support, and files on their way in. Nothing is ever deleted.

create function fold_marks(words text) returns text
  language sql immutable strict parallel safe
  return lower(translate(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'));
comment on function fold_marks is 'Small letters without Vietnamese marks, for searching: Hồ sơ → ho so.';

create function search_words(words text) returns text
  language sql immutable parallel safe
  return translate(fold_marks(coalesce(words, '')), '/\._-–@:', '        ');
comment on function search_words is 'Folded words parted at the signs that numbers of documents carry: 125/BC-STC is three words.';

create table stored_file (
  sha256 text primary key,
  size bigint not null,
  kind text not null,
  pages integer,
  encrypted boolean not null,
  scanned_at timestamptz,
  kept_at timestamptz not null,
  text_state text not null default 'waiting',
  text text,
  folded text generated always as (fold_marks(text)) stored,
  constraint stored_file_is_named_by_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint stored_file_has_content check (size > 0),
  constraint stored_file_kind_known check (kind in ('pdf', 'docx', 'xlsx', 'doc', 'xls', 'jpeg', 'png', 'webp')),
  constraint stored_file_pages_count check (pages > 0),
  constraint stored_file_text_state_known check (text_state in ('waiting', 'read', 'none', 'failed')),
  constraint stored_file_text_when_read check ((text_state = 'read') = (text is not null)),
  constraint stored_file_text_bounded check (char_length(text) <= 500000)
);
comment on table stored_file is 'Contents kept in the store of files, once each; inserted only after type and scanner have let them pass.';
comment on column stored_file.sha256 is 'Of the content, in small hexadecimal letters: what it is kept under in the store of files.';
comment on column stored_file.kind is 'Judged by the content, never by the name.';
comment on column stored_file.scanned_at is 'When the virus scanner found it clean; null where none was configured.';
comment on column stored_file.text_state is 'none: there are no words to read; failed: reading broke off at a fault or a limit.';
comment on column stored_file.text is 'Words of the content for searching, pages parted by form feeds.';
comment on column stored_file.folded is 'The text without marks, letter for letter, so that places found in it hold in the text.';

create table document (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  number text,
  issuer text,
  issued_on date,
  title text not null,
  version integer not null default 1,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  withdrawn_why text,
  citable boolean not null generated always as (
    number is not null and issuer is not null and issued_on is not null and withdrawn_at is null
  ) stored,
  search tsvector not null default '',
  constraint document_number_written check (number <> '' and number = btrim(number)),
  constraint document_issuer_written check (issuer <> '' and issuer = btrim(issuer)),
  constraint document_title_written check (title <> '' and title = btrim(title)),
  constraint document_issued_in_this_state check (issued_on between '1945-09-02' and '2199-12-31'),
  constraint document_version_counts_from_one check (version >= 1),
  constraint document_withdrawal_is_whole check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
  ),
  constraint document_withdrawal_has_reason check (withdrawn_why <> ''),
  constraint document_citable_key unique (id, citable)
);
create index document_search on document using gin (search);
create index document_unit on document (unit_id, added_at);
create index document_added on document (added_at, id);
comment on table document is 'A document that can support entries: what is written on it, and the unit that owns it.';
comment on column document.unit_id is 'The owner; its rights decide who reads the document. Never changes.';
comment on column document.number is 'Number and symbol as printed: 125/BC-STC. Null while unknown.';
comment on column document.version is 'Rises with every edit; a stale edit is refused.';
comment on column document.citable is 'Whether it may support anything: number, issuer and date are known and it is not withdrawn.';
comment on column document.search is 'Folded words of number, title, issuer and of the current file; kept by triggers.';

create table document_version (
  document_id uuid not null references document (id),
  ordinal integer not null,
  sha256 text not null references stored_file (sha256),
  name text not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  primary key (document_id, ordinal),
  constraint document_version_counts_from_one check (ordinal >= 1),
  constraint document_version_named check (name <> '' and char_length(name) <= 255)
);
create index document_version_sha256 on document_version (sha256);
comment on table document_version is 'Append-only: the files of a document, the highest ordinal being the current one.';
comment on column document_version.name is 'The file name as it was sent; shown, never trusted.';

create table document_link (
  id uuid primary key,
  document_id uuid not null references document (id),
  citable boolean default true,
  ordinal integer not null,
  target_kind text not null,
  target_id text not null,
  pages text not null default '',
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references person (id),
  removed_why text,
  constraint document_link_to_citable foreign key (document_id, citable) references document (id, citable),
  constraint document_link_to_version foreign key (document_id, ordinal) references document_version (document_id, ordinal),
  constraint document_link_citable_while_it_holds check (
    citable is not distinct from (case when removed_at is null then true end)
  ),
  constraint document_link_target_named check (target_kind ~ '^[a-z][a-z-]{1,39}$' and target_id <> ''),
  constraint document_link_pages_written check (
    pages ~ '^([1-9][0-9]{0,4}(–[1-9][0-9]{0,4})?(, [1-9][0-9]{0,4}(–[1-9][0-9]{0,4})?)*)?$'
  ),
  constraint document_link_removal_is_whole check (
    (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_why is null)
  ),
  constraint document_link_removal_has_reason check (removed_why <> '')
);
create unique index document_link_once on document_link (target_kind, target_id, document_id) where removed_at is null;
create index document_link_document on document_link (document_id);
comment on table document_link is 'What a document supports. Taken back by marking; while it holds, the document stays citable.';
comment on column document_link.citable is 'True while the link holds, which the foreign key demands of the document; null once removed.';
comment on column document_link.ordinal is 'The version that was current when the link was made: its pages are meant.';
comment on column document_link.pages is 'Page ranges as people read them: 4–5, 9. Empty for the whole document.';

create table upload (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  name text not null,
  size bigint not null,
  state text not null,
  refusal_code text,
  refusal_detail text,
  for_document_id uuid references document (id),
  document_id uuid references document (id),
  sha256 text references stored_file (sha256),
  started_at timestamptz not null,
  changed_at timestamptz not null,
  constraint upload_named check (name <> '' and char_length(name) <= 255),
  constraint upload_size_counts check (size >= 0),
  constraint upload_state_known check (
    state in ('receiving', 'checking', 'quarantined', 'ready', 'refused', 'cancelled', 'expired')
  ),
  constraint upload_refused_has_reason check (
    (state = 'refused') = (refusal_code is not null) and (refusal_code is null) = (refusal_detail is null)
  ),
  constraint upload_ready_has_document check (
    (state = 'ready') = (document_id is not null) and (state = 'ready') = (sha256 is not null)
  )
);
create index upload_person on upload (person_id, started_at);
create index upload_on_its_way on upload (changed_at) where state in ('receiving', 'checking', 'quarantined');
comment on table upload is 'Files on their way into the library, and what became of them; the bytes wait in the data folder.';
comment on column upload.for_document_id is 'The document it is a new version of; null where it becomes a document of its own.';
comment on column upload.document_id is 'The document it became a version of.';

create function document_search_vector(subject document) returns tsvector
  language sql stable
  return setweight(to_tsvector('simple', search_words(subject.number)), 'A')
    || setweight(to_tsvector('simple', search_words(subject.title)), 'A')
    || setweight(to_tsvector('simple', search_words(subject.issuer)), 'B')
    || coalesce((
      select to_tsvector('simple', search_words(file.text))
      from document_version version join stored_file file on file.sha256 = version.sha256
      where version.document_id = subject.id order by version.ordinal desc limit 1
    ), ''::tsvector);
comment on function document_search_vector is 'What a document is found by.';

create function document_renew_search() returns trigger language plpgsql as $$
begin
  new.search := document_search_vector(new);
  return new;
end
$$;
create trigger document_renew_search before insert or update of number, title, issuer on document
  for each row execute function document_renew_search();

create function document_version_renew_search() returns trigger language plpgsql as $$
begin
  update document set search = document_search_vector(document) where id = new.document_id;
  return null;
end
$$;
create trigger document_version_renew_search after insert on document_version
  for each row execute function document_version_renew_search();

create function stored_file_renew_search() returns trigger language plpgsql as $$
begin
  update document set search = document_search_vector(document)
    where id in (select document_id from document_version where sha256 = new.sha256);
  return null;
end
$$;
create trigger stored_file_renew_search after update of text on stored_file
  for each row execute function stored_file_renew_search();

create trigger stored_file_never_deleted before delete or truncate on stored_file
  for each statement execute function refuse_change();
create trigger document_never_deleted before delete or truncate on document
  for each statement execute function refuse_change();
create trigger document_version_append_only before update or delete or truncate on document_version
  for each statement execute function refuse_change();
create trigger document_link_never_deleted before delete or truncate on document_link
  for each statement execute function refuse_change();

grant select, insert on stored_file, document, document_version, document_link, upload to openpar_app;
grant update (text_state, text) on stored_file to openpar_app;
grant update (number, issuer, issued_on, title, version, withdrawn_at, withdrawn_by, withdrawn_why, search)
  on document to openpar_app;
grant update (citable, removed_at, removed_by, removed_why) on document_link to openpar_app;
grant update (state, refusal_code, refusal_detail, document_id, sha256, changed_at) on upload to openpar_app;
