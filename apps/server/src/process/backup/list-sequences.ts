import pg from 'pg'

/** How far a sequence has counted. */
export interface Sequence {
  readonly name: string
  /** A bigint as text. */
  readonly lastValue: string
  readonly isCalled: boolean
}

/** Every sequence of the schema `public`. Sequences stand outside of snapshots: a value may be later than the rows, never earlier. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`,
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const { rows: states } = await client.query(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${pg.escapeIdentifier(name)}`,
    )
    sequences.push({ name, ...states[0] })
  }
  return sequences
}
