import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { addOffices } from './testing/offices.ts'
import { pdfFile } from './testing/pdf-file.ts'
import { addFile } from './testing/send-file.ts'

let system: TestServer
let unit: string
let person: string
let draft: string
let ready: string
let sha: string

beforeAll(async () => {
  system = await startTestServer()
  unit = (await addOffices(system.owner)).finance
  const officer = await system.as({ role: 'unit-officer', unit })
  person = officer.person
  const add = async () => (await addFile(system, officer, { name: 'a.pdf', unit }, pdfFile([['a']]))).document
  draft = await add()
  ready = await add()
  const fields = { number: '1', issuer: 'Sở', issuedOn: '2026-01-01', title: 'a', version: 1 }
  await officer.post(`/api/documents/${ready}/change`, fields)
  await officer.post(`/api/documents/${ready}/links`, { to: { kind: 'round', id: 'r1' } })
  sha = (await officer.get(`/api/documents/${ready}`)).body.versions[0].sha256
})
afterAll(() => system.close())

/** Runs a statement as the owner, who may do more than the application, and answers the constraint that refuses it. */
async function refusal(statement: string, db = system.owner): Promise<string> {
  try {
    await sql.raw(statement).execute(db)
    return 'accepted'
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code: string }
    return constraint ?? code
  }
}
const id = () => randomUUID()
const insertDocument = (columns: string, values: string) =>
  `insert into document (id, unit_id, title, added_by, added_at${columns}) values ('${id()}', '${unit}', 'a', '${person}', now()${values})`
const insertLink = (columns: string, values: string, document = ready) =>
  `insert into document_link (id, document_id, ordinal, target_kind, target_id, added_by, added_at${columns})
   values ('${id()}', '${document}', 1, 'round', '${id()}', '${person}', now()${values})`
const insertFile = (hash: string, size: number, kind: string, rest = '') =>
  `insert into stored_file (sha256, size, kind, encrypted, kept_at${rest === '' ? '' : ', text_state, text'}) values ('${hash}', ${size}, '${kind}', false, now()${rest})`
const insertUpload = (state: string, columns = '', values = '') =>
  `insert into upload (id, person_id, unit_id, name, size, started_at, changed_at, state${columns}) values ('${id()}', '${person}', '${unit}', 'a', 1, now(), now(), '${state}'${values})`
const hash = () => `${id()}${id()}`.replaceAll('-', '')

describe('the database refuses', () => {
  test.each([
    ['a blank number', () => insertDocument(', number', ", ''"), 'document_number_written'],
    ['an issuer with blanks around', () => insertDocument(', issuer', ", ' Sở '"), 'document_issuer_written'],
    [
      'a date of the Nguyễn dynasty',
      () => insertDocument(', issued_on', ", '1890-01-01'"),
      'document_issued_in_this_state',
    ],
    [
      'a withdrawal without a reason',
      () => insertDocument(', withdrawn_at', ', now()'),
      'document_withdrawal_is_whole',
    ],
    ['version 0', () => insertDocument(', version', ', 0'), 'document_version_counts_from_one'],
    ['a unit that is none', () => insertDocument('', '').replace(unit, id()), 'document_unit_id_fkey'],
    ['a hash in capitals', () => insertFile('A'.repeat(64), 1, 'pdf'), 'stored_file_is_named_by_hash'],
    ['an empty file', () => insertFile(hash(), 0, 'pdf'), 'stored_file_has_content'],
    ['an unknown kind', () => insertFile(hash(), 1, 'exe'), 'stored_file_kind_known'],
    [
      'text that was not read',
      () => insertFile(hash(), 1, 'pdf', ", 'waiting', 'a'"),
      'stored_file_text_when_read',
    ],
    [
      'a version of content that is not kept',
      () => `insert into document_version values ('${ready}', 2, '${hash()}', 'a', '${person}', now())`,
      'document_version_sha256_fkey',
    ],
    [
      'a second version of the same number',
      () => `insert into document_version values ('${ready}', 1, '${sha}', 'a', '${person}', now())`,
      'document_version_pkey',
    ],
    ['a link of a draft', () => insertLink('', '', draft), 'document_link_to_citable'],
    [
      'a link that pretends not to hold',
      () => insertLink(', citable', ', null'),
      'document_link_citable_while_it_holds',
    ],
    [
      'a link to a version that is not there',
      () => insertLink('', '').replace(', 1,', ', 9,'),
      'document_link_to_version',
    ],
    ['pages in words', () => insertLink(', pages', ", 'bốn'"), 'document_link_pages_written'],
    ['page 0', () => insertLink(', pages', ", '0'"), 'document_link_pages_written'],
    [
      'a removal without a reason',
      () => `update document_link set removed_at = now(), citable = null`,
      'document_link_removal_is_whole',
    ],
    [
      'the same link twice',
      () => insertLink('', '').replace(/'round', '[^']+'/, "'round', 'r1'"),
      'document_link_once',
    ],
    ['an upload in no state', () => insertUpload('lost'), 'upload_state_known'],
    ['a refusal without a reason', () => insertUpload('refused'), 'upload_refused_has_reason'],
    ['a ready upload without document', () => insertUpload('ready'), 'upload_ready_has_document'],
  ])('%s', async (_, statement, constraint) => {
    expect(await refusal(statement())).toBe(constraint)
  })

  test('the loss of what a linked document must carry, and its withdrawal', async () => {
    expect(await refusal(`update document set number = null where id = '${ready}'`)).toBe(
      'document_link_to_citable',
    )
    const withdrawn = `withdrawn_at = now(), withdrawn_by = '${person}', withdrawn_why = 'x'`
    expect(await refusal(`update document set ${withdrawn} where id = '${ready}'`)).toBe(
      'document_link_to_citable',
    )
  })

  test.each(['stored_file', 'document', 'document_version', 'document_link'])(
    'to delete from %s, even for its owner',
    async (table) => {
      expect(await refusal(`delete from ${table}`)).toBe('42501')
      expect(await refusal(`truncate ${table} cascade`)).toBe('42501')
      expect(await refusal(`delete from ${table}`, system.db)).toBe('42501')
    },
  )

  test('to change a version, or under what content lies, or who owns a document', async () => {
    expect(await refusal(`update document_version set sha256 = sha256`)).toBe('42501')
    expect(await refusal(`update stored_file set sha256 = sha256`, system.db)).toBe('42501')
    expect(await refusal(`update document set unit_id = unit_id`, system.db)).toBe('42501')
    expect(await refusal(`delete from upload`, system.db)).toBe('42501')
  })
})

test('folding takes off every mark of Vietnamese, in either form, letter for letter', async () => {
  const letters = 'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ'
  const plain = [
    'a'.repeat(17),
    'd',
    'e'.repeat(11),
    'i'.repeat(5),
    'o'.repeat(17),
    'u'.repeat(11),
    'y'.repeat(5),
  ].join('')
  for (const text of [letters, letters.toLowerCase(), letters.normalize('NFD')]) {
    const { rows } = await sql<{ folded: string }>`select fold_marks(${text}) as folded`.execute(system.db)
    expect(rows[0]!.folded).toBe(plain)
  }
})
