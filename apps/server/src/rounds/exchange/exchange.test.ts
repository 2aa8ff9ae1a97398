import { Workbook } from '@cj-tech-master/excelts'
import type { ExchangeCell, ExchangeCheck } from '@openpar/domain/rounds'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addDocument } from '../testing/citable-document.ts'
import { type DocumentedRoundScene, getBytes, openRound, sendFile } from '../testing/documented-round.ts'
import { figure } from '../testing/small-plan.ts'

let system: TestServer
let scene: DocumentedRoundScene
const now = new Date('2026-12-01T03:00:00Z')

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  scene = await openRound(system)
  const document = await addDocument(system, {
    unit: scene.units.finance,
    by: scene.officer.person,
    number: '125/BC-STC',
  })
  await scene.act(scene.officer, {
    type: 'attach',
    component: '1.1',
    attachment: { document, pages: [{ from: 4, to: 5 }] },
  })
})
afterAll(() => system.close())

const path = (unit = scene.units.finance) => `/api/rounds/${scene.round}/scoresheets/${unit}`
const download = async (client = scene.officer) =>
  (await getBytes(system, client, `${path()}/workbook`)).bytes

/** The workbook with cells written as people do; addresses are those of the sheet of entries unless they name another. */
async function edited(bytes: Buffer, cells: Readonly<Record<string, string | number | null>>) {
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes)
  for (const [address, value] of Object.entries(cells)) {
    const [cell, sheet = 'Phiếu chấm điểm'] = address.split('!').toReversed()
    workbook.getWorksheet(sheet)!.getCell(cell!).value = value
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function check(
  bytes: Buffer,
  { client = scene.officer, choices = {} }: { client?: TestClient; choices?: object } = {},
) {
  const url = `${path()}/workbook-checks?choices=${encodeURIComponent(JSON.stringify(choices))}`
  return (await sendFile(system, client, 'POST', url, bytes)).body as ExchangeCheck
}

const apply = (bytes: Buffer, take = 'whole', choices: object = {}, client = scene.officer) =>
  sendFile(
    system,
    client,
    'POST',
    `${path()}/workbooks?take=${take}&fileName=phieu.xlsx&choices=${encodeURIComponent(JSON.stringify(choices))}`,
    bytes,
  )

const told = ({ cells }: ExchangeCheck) =>
  cells.map(({ address, outcome }: ExchangeCell) => `${address} ${outcome}`)

/** All cells as texts, without the hidden stamp, which counts the actions. */
async function contents(bytes: Buffer) {
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes)
  return workbook.worksheets.slice(0, 2).map((sheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) =>
      rows.push(Array.from({ length: row.cellCount }, (_, k) => row.getCell(k + 1).text)),
    )
    return rows
  })
}

describe('the workbook of a scoresheet', () => {
  test('is refused to others than those of the sheet', async () => {
    const { stranger, manager } = scene
    expect((await stranger.get(`${path()}/workbook`)).status).toBe(403)
    const bytes = await download(manager)
    expect((await sendFile(system, stranger, 'POST', `${path()}/workbook-checks`, bytes)).status).toBe(403)
    expect((await apply(bytes, 'whole', {}, stranger)).status).toBe(403)
  })

  test('has a row for each measure of each component, shared measures entered once', async () => {
    const [scores, report] = await contents(await download())
    expect(scores!.map((row) => row.slice(0, 3))).toEqual([
      ['', 'Mã', 'Tiêu chí'],
      ['1.1|dat', '1.1', 'Đúng hạn'],
      ['1.1|tong', '1.1', 'Đúng hạn'],
      ['1.2|tong', '1.2', 'Số lượng'],
    ])
    expect(scores!.map((row) => row[11])).toEqual([
      'Tài liệu kiểm chứng',
      '125/BC-STC ngày 02/11/2026, tr. 4–5',
      '',
      '',
    ])
    expect(report!.map(([title]) => title)).toEqual([
      'Phần báo cáo',
      'Khó khăn, vướng mắc',
      'Đề xuất, kiến nghị',
    ])
  })

  test('comes back unchanged without a single action', async () => {
    const bytes = await download()
    expect(await check(bytes)).toMatchObject({ actions: 0, cells: [] })
    expect((await apply(bytes)).body.code).toBe('workbook-without-change')
  })

  test('comes back changed, and what is exported then is what was written', async () => {
    const bytes = await edited(await download(), {
      G2: 80,
      G3: 100.5,
      K2: 'Dòng một\nDòng hai & <ba> "bốn" =1+1',
      'Báo cáo!B2': '=Thiếu người',
      'Báo cáo!B3': 'Đề nghị tập huấn.',
    })
    const found = await check(bytes)
    expect(told(found)).toEqual(['G2 change', 'K2 change', 'G3 change', 'B2 change', 'B3 change'])
    const { status } = await apply(bytes)
    expect(status).toBe(200)
    const again = await download()
    // The repeated row shows the figure as well, which the edited file could not know.
    expect(await contents(again)).toEqual(await contents(await edited(bytes, { G4: 100.5 })))
    expect((await check(again)).actions).toBe(0)
    const { facts, entries, report } = (await scene.officer.get(path())).body
    expect([facts.dat.declared.value.figure, facts.tong.declared.value.figure]).toEqual([
      figure('80'),
      figure('100.5'),
    ])
    expect(entries['1.1'].explanation.value).toBe('Dòng một\nDòng hai & <ba> "bốn" =1+1')
    expect(report.difficulties.value).toBe('=Thiếu người')
    const audit = await system.owner
      .selectFrom('auditEntry')
      .select('action')
      .where('action', '=', 'scoresheet.import-workbook')
      .execute()
    expect(audit).toHaveLength(1)
  })

  test('takes reasons for having no figure, and gives them out again', async () => {
    const bytes = await edited(await download(), {
      G2: null,
      H2: 'chờ quyết toán',
      G3: null,
      H3: 'Không phát sinh',
    })
    expect(told(await check(bytes))).toEqual(['H2 change', 'H3 change'])
    await apply(bytes)
    const { facts } = (await scene.officer.get(path())).body
    expect(facts.dat.declared.value.figure).toEqual({ value: null, missing: 'chờ quyết toán' })
    expect(facts.tong.declared.value.figure).toEqual({ value: null, missing: 'not-applicable' })
    expect((await check(await download())).actions).toBe(0)
  })

  test('is refused cell by cell, each with a sentence', async () => {
    const { cells, actions } = await check(
      await edited(await download(), {
        G2: 'tám mươi',
        H2: null,
        G3: 5,
        G4: 7,
        J3: 'không lệch',
        K3: 'nhầm dòng',
        L2: '12/BC',
        A9: '9.9|x',
        G9: '1',
        G10: '3',
      }),
    )
    expect(cells.map(({ address, outcome, sentence }) => [address, outcome, sentence?.vi ?? ''])).toEqual([
      ['G9', 'refused', expect.stringContaining('không còn mục này')],
      ['G10', 'refused', expect.stringContaining('không có trong bản xuất')],
      ['G2', 'refused', '"tám mươi" không phải là số; hãy sửa, hoặc ghi lý do chưa có số liệu.'],
      ['L2', 'refused', expect.stringContaining('đính kèm tài liệu trên màn hình')],
      ['G3', 'refused', expect.stringContaining('vừa có giá trị vừa có lý do')],
      ['J3', 'refused', expect.stringContaining('không khác số tính từ hệ thống')],
      ['K3', 'refused', expect.stringContaining('chỉ để xem')],
      ['G4', 'refused', expect.stringContaining('ô G3')],
    ])
    expect(actions).toBe(0)
    const empty = await check(await edited(await download(), { H2: null }))
    expect(empty.cells[0]!.sentence!.vi).toContain('không để trống lại được')
  })

  test('asks what a number with two meanings means, and takes the answer', async () => {
    const bytes = await edited(await download(), { G3: '1.503', H3: null })
    const { cells } = await check(bytes)
    expect(cells[0]).toMatchObject({
      outcome: 'ask',
      readings: [
        { value: '1503', text: '1\u202f503' },
        { value: '1.503', text: '1,503' },
      ],
    })
    expect((await apply(bytes)).body).toMatchObject({
      code: 'workbook-not-whole',
      check: { counts: { ask: 1 } },
    })
    expect((await apply(bytes, 'whole', { G3: '1.503' })).status).toBe(200)
    const again = await download()
    expect((await check(again)).actions).toBe(0)
    expect((await scene.officer.get(path())).body.facts.tong.declared.value.figure).toEqual(figure('1.503'))
  })

  test('shows both values where somebody has written since the export, and keeps theirs unless told', async () => {
    const old = await download()
    await scene.act(scene.leader, { type: 'set-fact', measure: 'dat', figure: figure('70') })
    const bytes = await edited(old, { G2: 75, H2: null, K2: 'mới' })
    const found = await check(bytes)
    expect(found.cells).toMatchObject([
      { address: 'G2', outcome: 'stale', before: '70', after: '75', exported: 'chờ quyết toán' },
      { address: 'K2', outcome: 'change' },
    ])
    expect((await check(old)).actions).toBe(0)
    expect((await apply(bytes)).status).toBe(409)
    expect((await apply(bytes, 'acceptable')).body.counts).toMatchObject({ change: 1, stale: 1 })
    expect((await scene.officer.get(path())).body.facts.dat.declared.value.figure).toEqual(figure('70'))
    expect((await apply(bytes, 'whole', { G2: 'mine' })).status).toBe(200)
    expect((await scene.officer.get(path())).body.facts.dat.declared.value.figure).toEqual(figure('75'))
  })

  test('is locked and refused once the sheet is signed', async () => {
    const { leader } = scene
    const second = await system.as({ role: 'unit-leader', unit: scene.units.finance })
    const before = await download()
    await scene.act(second, { type: 'sign' })
    const workbook = new Workbook()
    await workbook.xlsx.load(await download())
    expect(workbook.getWorksheet('Phiếu chấm điểm')!.getCell('G2').protection?.locked ?? true).toBe(true)
    const { cells } = await check(await edited(before, { G2: 1 }))
    expect(cells[0]!.sentence!.vi).toContain('rút chữ ký')
    await scene.act(leader, { type: 'unsign' })
    expect((await check(await edited(before, { G2: 1 }))).actions).toBe(1)
  })

  test('has a sentence for every other file', async () => {
    const bytes = await download()
    const other = await sendFile(
      system,
      scene.stranger,
      'POST',
      `${path(scene.units.health)}/workbook-checks`,
      bytes,
    )
    expect([other.status, other.body.detail ?? other.body.title]).toEqual([
      422,
      expect.stringContaining('đơn vị khác'),
    ])
    const workbook = new Workbook()
    workbook.addWorksheet('x').addRow([1])
    const foreign = Buffer.from(await workbook.xlsx.writeBuffer())
    for (const file of [Buffer.alloc(0), Buffer.from('a,b'), Buffer.from('%PDF-1.4'), foreign]) {
      const { status, body } = await sendFile(
        system,
        scene.officer,
        'POST',
        `${path()}/workbook-checks`,
        file,
      )
      expect([status, body.code]).toEqual([422, 'workbook-refused'])
    }
    expect(
      (
        await sendFile(
          system,
          scene.officer,
          'POST',
          `${path()}/workbook-checks`,
          Buffer.alloc(11 * 1024 * 1024),
        )
      ).status,
    ).toBe(413)
    expect(
      (await sendFile(system, scene.officer, 'POST', `${path()}/workbook-checks?choices=%7B`, bytes)).status,
    ).toBe(422)
  })

  test('never breaks on whatever people write into its cells', async () => {
    const bytes = await download()
    const cells = [
      'A2',
      'A3',
      'G2',
      'G3',
      'G4',
      'H2',
      'J2',
      'K2',
      'K4',
      'L2',
      'M2',
      'G12',
      'Báo cáo!B2',
      'openpar!B3',
      'openpar!C3',
    ]
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.double(),
      fc.constantFrom(
        '1.503',
        '-0',
        '1e9',
        '12,5 %',
        'Không phát sinh',
        'Chưa có',
        null,
        '2026-01-02',
        '=1/0',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...cells), value, { maxKeys: 6 }), async (written) => {
        const file = await edited(bytes, written as Record<string, string | number | null>)
        const { status, body } = await sendFile(
          system,
          scene.officer,
          'POST',
          `${path()}/workbook-checks`,
          file,
        )
        expect([status, body.counts?.change ?? 0]).toEqual([200, body.actions])
      }),
      { numRuns: 12 },
    )
  })

  test('never breaks on spoilt bytes', async () => {
    const bytes = await download()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        fc.nat(bytes.length),
        async (changes, cut) => {
          const spoilt = Buffer.from(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes)
          for (const [at, byte] of changes) if (at < spoilt.length) spoilt[at] = byte
          const { status } = await sendFile(
            system,
            scene.officer,
            'POST',
            `${path()}/workbook-checks`,
            spoilt,
          )
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: 25 },
    )
  })
})
