import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { saveEdition } from './save-edition.ts'
import { smallDefinition } from './testing/small-definition.ts'

let system: TestServer
let published: string
let draft: string

beforeAll(async () => {
  system = await startTestServer()
  const at = new Date('2026-01-02T00:00:00Z')
  published = randomUUID()
  draft = randomUUID()
  await saveEdition(system.db, { id: published, source: smallDefinition(), at, state: 'published' })
  await saveEdition(system.db, { id: draft, source: smallDefinition({ edition: '2027' }), at })
})
afterAll(() => system.close())

const NONSENSE = [
  [
    'an index without a code',
    `insert into index_family values (gen_random_uuid(), ' ', '"x"')`,
    'index_family_code_written',
  ],
  [
    'two indices with one code',
    `insert into index_family values (gen_random_uuid(), 'thu', '"x"')`,
    'index_family_code_held_once',
  ],
  [
    'a name that is a number',
    `insert into index_family values (gen_random_uuid(), 'x', '1')`,
    'index_family_name_written',
  ],
  [
    'a text with the hash of another',
    `update edition set source = 'khác' where id = $draft`,
    'edition_sha256_is_of_source',
  ],
  [
    'two editions with one code',
    `update edition set code = '2026' where id = $draft`,
    'edition_code_held_once',
  ],
  ['an empty code', `update edition set code = '' where id = $draft`, 'edition_code_written'],
  [
    'a state nobody knows',
    `update edition set state = 'x', published_at = now() where id = $draft`,
    'edition_state_known',
  ],
  ['version nought', `update edition set version = 0 where id = $draft`, 'edition_version_counts_from_one'],
  [
    'a period that runs backwards',
    `update edition set in_force_to = '2025-01-01' where id = $draft`,
    'edition_period_runs_forwards',
  ],
  [
    'published without an instant',
    `update edition set state = 'published' where id = $draft`,
    'edition_draft_was_never_published',
  ],
  [
    'published without a period',
    `update edition set state = 'published', published_at = now(), in_force_from = null where id = $draft`,
    'edition_published_has_period',
  ],
  [
    'two editions in force on a day',
    `update edition set state = 'published', published_at = now() where id = $draft`,
    'edition_one_in_force_a_day',
  ],
  [
    'retired without a reason',
    `update edition set state = 'retired', retired_at = now() where id = $published`,
    'edition_retired_has_reason',
  ],
  [
    'a published text that changes',
    `update edition set source = 'x', sha256 = encode(sha256('x'), 'hex') where id = $published`,
    'edition_stays_as_published',
  ],
  [
    'a published edition that becomes a draft',
    `update edition set state = 'draft', published_at = null where id = $published`,
    'edition_stays_as_published',
  ],
  [
    'a published edition that disappears',
    `delete from edition where id = $published`,
    'edition_stays_as_published',
  ],
  [
    'an edition of no index',
    `update edition set index_id = gen_random_uuid() where id = $draft`,
    'edition_index_id_fkey',
  ],
  [
    'a text of more than 400,000 characters',
    `update edition set source = repeat('x', 400001), sha256 = encode(sha256(convert_to(repeat('x', 400001), 'UTF8')), 'hex') where id = $draft`,
    'edition_source_not_too_long',
  ],
] as const

test.each(NONSENSE)('the database refuses %s', async (_, statement, constraint) => {
  const written = statement.replace('$draft', `'${draft}'`).replace('$published', `'${published}'`)
  await expect(sql.raw(written).execute(system.db)).rejects.toMatchObject({ constraint })
})

test('even the owner cannot delete what was published', async () => {
  await expect(system.owner.deleteFrom('edition').where('id', '=', published).execute()).rejects.toThrow()
})
