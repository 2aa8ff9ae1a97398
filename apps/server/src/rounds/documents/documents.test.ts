import { DocumentKind } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWord } from '../../evidence/reading/read-word.ts'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addDocument } from '../testing/citable-document.ts'
import { type DocumentedRoundScene, getBytes, openRound, sendFile } from '../testing/documented-round.ts'
import { figure } from '../testing/small-plan.ts'
import { openPackage } from './template/word-package.ts'
import { wordFile } from './testing/word-file.ts'

let system: TestServer
let scene: DocumentedRoundScene
let now = new Date('2026-12-01T03:00:00Z')

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  scene = await openRound(system)
  const { act, officer, leader } = scene
  await act(officer, { type: 'set-fact', measure: 'dat', figure: figure('80') })
  await act(officer, { type: 'set-fact', measure: 'tong', figure: figure('100.5') })
  await act(officer, { type: 'explain', component: '1.1', text: 'Hai hồ sơ <trùng> & "lạ".' })
  await act(officer, { type: 'describe', part: 'difficulties', text: 'Thiếu người.\nThiếu máy.' })
  const document = await addDocument(system, {
    unit: scene.units.finance,
    by: scene.officer.person,
    number: '125/BC-STC',
  })
  await act(officer, {
    type: 'attach',
    component: '1.1',
    attachment: { document, pages: [{ from: 4, to: 5 }] },
  })
  await act(leader, { type: 'sign' })
  await act(officer, { type: 'send' })
})
afterAll(() => system.close())

const path = (kind: DocumentKind, unit = '') =>
  `/api/rounds/${scene.round}/documents/${kind}${unit && `?unit=${unit}`}`

async function textOf(client: TestClient, kind: DocumentKind, unit = '') {
  const { status, bytes } = await getBytes(system, client, path(kind, unit))
  expect(status).toBe(200)
  const read = await readWord(bytes, 100_000)
  const text = read.outcome === 'read' ? read.text : ''
  expect(text).not.toMatch(/\{\{|undefined|NaN/)
  return text
}

const codeOf = async (client: TestClient, kind: DocumentKind, unit = '') => {
  const { status, body } = await client.get(path(kind, unit))
  return [status, body.code]
}

describe('GET /api/rounds/:round/documents/:kind', () => {
  test('is refused to those who may not read the sheet; those about the round to all but manager and chair', async () => {
    const { stranger, officer, leader, appraiser, manager, chair, units } = scene
    expect(await codeOf(stranger, 'self-assessment-report', units.finance)).toEqual([403, 'forbidden'])
    for (const client of [officer, leader, appraiser, manager, chair])
      expect((await client.get(path('self-assessment-report', units.finance))).status).toBe(200)
    for (const kind of ['council-protocol', 'result-decision'] as const) {
      for (const client of [officer, leader, appraiser, stranger])
        expect(await codeOf(client, kind)).toEqual([403, 'forbidden'])
      for (const client of [manager, chair])
        expect(await codeOf(client, kind)).toEqual([409, 'council-not-begun'])
    }
  })

  test('says what is missing: the unit, its sheet, a question', async () => {
    const { officer, manager, units } = scene
    expect(await codeOf(officer, 'appraisal-sheet')).toEqual([422, 'document-needs-unit'])
    expect(await codeOf(manager, 'appraisal-sheet', units.division)).toEqual([404, 'scoresheet-not-found'])
    expect(await codeOf(officer, 'explanation-request', units.finance)).toEqual([409, 'nothing-asked'])
  })

  test('makes the report in three parts, in the official form', async () => {
    const text = await textOf(scene.officer, 'self-assessment-report', scene.units.finance)
    for (const words of [
      'ỦY BAN NHÂN DÂN TỈNH THỬ',
      'SỞ TÀI CHÍNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'thử, ngày 01 tháng 12 năm 2026',
      'Kỳ đánh giá "2026" <thử> & so sánh',
      'Tổng điểm tự chấm: 8,78/10,00 điểm',
      'Số dat: 80; Số tong: 100,5',
      'Hai hồ sơ <trùng> & "lạ".',
      '125/BC-STC ngày 02/11/2026, tr. 4–5',
      'Thiếu người.\nThiếu máy.',
      'Đơn vị không nêu.',
      'Nơi nhận:',
    ])
      expect(text).toContain(words)
    expect(text.indexOf('I. BẢNG')).toBeLessThan(text.indexOf('II. GIẢI TRÌNH'))
    const { bytes, headers } = await getBytes(
      system,
      scene.officer,
      path('self-assessment-report', scene.units.finance),
    )
    expect(headers['content-disposition']).toContain('Bao cao tu danh gia - So Tai chinh.docx')
    const xml = new TextDecoder().decode((await openPackage(bytes)).get('word/document.xml'))
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('w:w="11906" w:h="16838"')
  })

  test('makes appraisal sheet and request for explanation as the appraisal goes on', async () => {
    const { act, appraiser, manager, units, round } = scene
    expect(await textOf(appraiser, 'appraisal-sheet', units.finance)).toContain('Còn 2 mục chưa thẩm định')
    now = new Date('2026-12-15T03:00:00Z')
    const assignments = ['1.1', '1.2'].map((component) => ({ component, person: appraiser.person }))
    await manager.put(`/api/rounds/${round}/appraisers`, { assignments })
    await act(appraiser, { type: 'ask', component: '1.1', text: 'Vì sao lệch?' })
    await act(appraiser, {
      type: 'correct',
      component: '1.1',
      measure: 'dat',
      figure: figure('60'),
      reason: 'Bỏ hồ sơ trùng.',
    })
    await act(appraiser, { type: 'accept', component: '1.2' })
    const sheet = await textOf(appraiser, 'appraisal-sheet', units.finance)
    for (const words of ['Bỏ hồ sơ trùng.', '4,78', '3,58', '-1,20']) expect(sheet).toContain(words)
    const request = await textOf(scene.officer, 'explanation-request', units.finance)
    for (const words of ['Vì sao lệch?', 'Kính gửi: Sở Tài chính', '06/01/2027'])
      expect(request).toContain(words)
  })

  test('makes the protocol once the council sits, and the decision once the round is settled', async () => {
    const { act, chair, manager, units, round } = scene
    now = new Date('2027-01-18T03:00:00Z')
    expect(await codeOf(manager, 'result-decision')).toEqual([409, 'result-not-settled'])
    await act(chair, { type: 'approve' })
    const protocol = await textOf(chair, 'council-protocol')
    for (const words of [
      'Số đơn vị tham gia: 2; số phiếu được Hội đồng thông qua: 1',
      'Bỏ hồ sơ trùng.',
      'Sở Y tế',
    ])
      expect(protocol).toContain(words)
    await act(chair, { type: 'approve' }, units.health)
    await chair.post(`/api/rounds/${round}/finalisation`)
    const decision = await textOf(manager, 'result-decision')
    expect(decision).toContain('Công nhận kết quả Kỳ đánh giá "2026"')
    expect(decision.replace(/\s+/g, ' ')).toContain('1 Sở Tài chính 8,78 7,58 7,58 -1,20')
  })
})

describe('templates', () => {
  const own =
    '<w:p><w:r><w:t>Của tôi: {{Tên đơn vị}}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{muc.ten}} = {{muc.diem_tu_cham}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
  const at = '/api/document-templates/self-assessment-report'
  const put = async (client: TestClient, bytes: Buffer) =>
    sendFile(system, client, 'PUT', `${at}?fileName=mau.docx`, bytes)

  test('are read by those who read scoresheets and changed by managers alone', async () => {
    const { officer, leader, appraiser, chair, manager } = scene
    const bytes = await wordFile(own)
    for (const client of [officer, leader, appraiser, chair]) {
      expect((await client.get('/api/document-templates')).status).toBe(200)
      expect((await put(client, bytes)).status).toBe(403)
      expect((await client.delete(at)).status).toBe(403)
    }
    const elsewhere = await system.as({ role: 'index-manager', unit: scene.units.health })
    expect((await put(elsewhere, bytes)).status).toBe(403)
    const interviewer = await system.as({ role: 'interviewer', unit: scene.units.province })
    expect((await interviewer.get('/api/document-templates')).status).toBe(403)
    expect((await manager.get('/api/document-templates')).body.items).toHaveLength(5)
  })

  test.each(DocumentKind.options)('go round: the default of %s is one that may be uploaded', async (kind) => {
    const { manager } = scene
    const { bytes } = await getBytes(system, manager, `/api/document-templates/${kind}`)
    const { status, body } = await sendFile(
      system,
      manager,
      'PUT',
      `/api/document-templates/${kind}?fileName=lai.docx`,
      bytes,
    )
    expect([status, body.own?.fileName]).toEqual([200, 'lai.docx'])
    expect((await manager.delete(`/api/document-templates/${kind}`)).body).toMatchObject({
      version: 2,
      own: null,
    })
  })

  test('of a province make its documents until they are reset, and every change is on record', async () => {
    const { manager, officer, units } = scene
    const { status, body } = await put(manager, await wordFile(own))
    expect([status, body.version]).toEqual([200, 3])
    const text = await textOf(officer, 'self-assessment-report', units.finance)
    expect(text.trim().split(/\s*\n\s*/)).toEqual([
      'Của tôi: Sở Tài chính',
      'Đúng hạn = 4,78',
      'Số lượng = 4,00',
    ])
    await manager.delete(at)
    expect(await textOf(officer, 'self-assessment-report', units.finance)).toContain('Nơi nhận:')
    const entries = await system.owner
      .selectFrom('auditEntry')
      .select('action')
      .where('action', 'like', 'document-template%')
      .execute()
    expect(entries.length).toBe(12)
  })

  test('stay as they were: the database refuses changes, unknown kinds and files without bytes', async () => {
    const { province } = scene.units
    const row = {
      provinceId: province,
      kind: 'appraisal-sheet',
      version: 9,
      changedBy: scene.manager.person,
      changedAt: now,
    }
    const add = (more: object) =>
      system.db
        .insertInto('documentTemplate')
        .values({ ...row, ...more })
        .execute()
    await expect(add({ kind: 'x' })).rejects.toThrow('document_template_kind_known')
    await expect(add({ fileName: 'a.docx' })).rejects.toThrow('document_template_is_file_or_reset')
    await expect(add({ version: 0 })).rejects.toThrow('document_template_counts_from_one')
    const change = system.owner.updateTable('documentTemplate').set({ version: 99 }).execute()
    await expect(change).rejects.toThrow()
  })

  test('are refused with every fault in a sentence', async () => {
    const refused = await put(scene.manager, await wordFile('<w:p><w:r><w:t>{{ten_donvi}}</w:t></w:r></w:p>'))
    expect([refused.status, refused.body.code]).toEqual([422, 'template-refused'])
    expect(refused.body.faults).toHaveLength(4)
    expect(refused.body.detail ?? refused.body.title).toContain('có phải là {{ten_don_vi}}?')
    expect((await put(scene.manager, Buffer.from('khong'))).body.faults[0].code).toBe('not-word')
    expect((await put(scene.manager, Buffer.alloc(9 * 1024 * 1024))).status).toBe(413)
  })
})
