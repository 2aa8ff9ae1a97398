import type pg from 'pg'

/** Settings under which every server writes the same value as the same text, and understands it again. */
const SETTINGS = `
  set search_path = public;
  set client_encoding = 'UTF8';
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set bytea_output = 'hex';
  set extra_float_digits = 1;
  set statement_timeout = 0;
  set lock_timeout = 0;
  set idle_in_transaction_session_timeout = 0`

/** Readies a connection for copying rows out or in. */
export async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(SETTINGS)
}
