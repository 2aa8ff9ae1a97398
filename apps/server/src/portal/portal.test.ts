import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSampleSystem } from '../results/testing/sample-system.ts'
import type { TestClient } from '../testing/test-client.ts'

const RANKING = '/ket-qua/par-index-department/2025'
const WICKED = `Sở <script>alert("x")</script> & 'Thử'`

let started: Awaited<ReturnType<typeof startSampleSystem>>
let visitor: TestClient

beforeAll(async () => {
  started = await startSampleSystem()
  visitor = await started.system.as()
})
afterAll(() => started.system.close())

/** Every address that a page links to inside the portal. */
function linksOf(page: string): string[] {
  const found = [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  )
  return [...new Set(found)].filter((href) => href.startsWith('/') && !href.startsWith('/app'))
}

test('Every link of the portal leads somewhere, and no page is heavier than 30 kB.', async () => {
  const seen = new Set<string>()
  const waiting = ['/', '/en']
  // Pages of one kind are many: of each kind some are looked at.
  const kinds = new Map<string, number>()
  while (waiting.length > 0) {
    const path = waiting.shift()!.split('#')[0]!
    const kind = path.replace(/[0-9a-f-]{36}/, 'unit').replace(/\/[^/]+$/, '/…')
    if (seen.has(path) || (kinds.get(kind) ?? 0) >= 5) continue
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const { status, body } = await visitor.get(path)
    seen.add(path)
    expect([path, status]).toEqual([path, 200])
    expect(Buffer.byteLength(body), path).toBeLessThanOrEqual(30_000)
    if (!path.endsWith('/csv')) waiting.push(...linksOf(body))
  }
  expect(seen.size).toBeGreaterThan(30)
})

describe('a page', () => {
  test('has no script, one heading of the first level, its language, and says that it is a sample', async () => {
    for (const [path, language] of [
      [RANKING, 'vi'],
      [`/en${RANKING}`, 'en'],
    ] as const) {
      const { body, headers } = await visitor.get(path)
      expect(body).not.toMatch(/<script|\son\w+=|javascript:/i)
      expect(body.match(/<h1/g)).toHaveLength(1)
      expect(body).toContain(`<html lang="${language}">`)
      expect(body).toContain(language === 'vi' ? 'Dữ liệu mẫu' : 'Sample data')
      expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=600')
    }
  })

  test('names its style by content, to be kept for ever', async () => {
    const { body } = await visitor.get('/')
    const path = /href="(\/portal-[0-9a-f]{12}\.css)"/.exec(body)![1]!
    const { status, headers } = await visitor.get(path)
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  test('escapes names with markup in them', async () => {
    const { unitId } = await started.system.owner
      .updateTable('unitState')
      .set({ name: WICKED })
      .where('name', '=', 'Sở Tư pháp')
      .returning('unitId')
      .executeTakeFirstOrThrow()
    // Names on the map of a year are kept in memory until the next operation on units.
    await started.system.owner
      .insertInto('unitOperation')
      .values({
        id: '019b76da-a800-7000-8000-00000000abcd',
        kind: 'rename',
        effectiveOn: '2026-01-01',
        basis: '',
        touched: [unitId],
      })
      .execute()
    for (const path of [RANKING, `${RANKING}/${unitId}`, `${RANKING}/${unitId}/1.1.3`, '/don-vi?q=thử']) {
      const { status, body } = await visitor.get(encodeURI(path))
      expect(status).toBe(200)
      expect(body).toContain('Sở &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Thử&#39;')
      expect(body).not.toContain('<script')
    }
  })

  test('escapes what was searched for', async () => {
    const { body } = await visitor.get(`/don-vi?q=${encodeURIComponent('"><b>x')}`)
    expect(body).toContain('value="&quot;&gt;&lt;b&gt;x"')
  })
})

describe('what does not exist', () => {
  test.each([
    '/ket-qua/no-index/2025',
    '/ket-qua/par-index-department/1999',
    `${RANKING}?trang=99`,
    `${RANKING}?trang=abc`,
    `${RANKING}/not-a-unit`,
    `${RANKING}/019b76da-a800-7000-8000-000000000000`,
    '/cach-tinh/par-index-department/none',
    '/cach-tinh/par-index-department/illustrative-2023/99',
  ])('%s is a page with 404', async (path) => {
    const { status, body } = await visitor.get(path)
    expect(status).toBe(404)
    expect(body).toContain('<h1>Không có trang này</h1>')
  })

  test('Provisional results are not shown', async () => {
    expect((await visitor.get('/ket-qua/qd766-department/2026')).status).toBe(404)
    expect((await visitor.get('/')).body).not.toContain('766')
    expect((await visitor.get('/ket-qua/qd766-department/2026/csv')).status).toBe(404)
  })
})

test('A unit is found without marks or capitals, and its page leads to why each number is as it is.', async () => {
  const { body } = await visitor.get(`/don-vi?q=${encodeURIComponent('so tai chinh')}`)
  const path = linksOf(body).find((link) => link.startsWith('/ket-qua/'))!
  const { body: page } = await visitor.get(path)
  expect(page).toContain('<h1>Sở Tài chính</h1>')
  const { body: why } = await visitor.get(`${path}/1.1.3`)
  expect(why).toContain('Số liệu đã dùng')
  expect(why).toContain('Tính lại từ số liệu đã lưu cho đúng số điểm này.')
})

test('The CSV of a ranking has a line for each unit, points as plain decimals and the sample mark.', async () => {
  const { headers, body } = await visitor.get(`${RANKING}/csv`)
  expect(headers['content-disposition']).toContain('par-index-department-2025.csv')
  const [head, first, ...rest] = body.trim().split('\n')
  expect(head).toContain('Hạng,Mã đơn vị,Đơn vị,Điểm')
  expect(first).toMatch(/^1,SH-S\d\d,.+,\d+\.?\d*,100,/)
  expect(first).toContain('dữ liệu mẫu')
  expect(rest).toHaveLength(7)
  expect(body).not.toMatch(/\d\.\d{3}/)
})

test('After a merger no place is praised: the place of the year before stands among those ranked then.', async () => {
  const { body } = await visitor.get(RANKING)
  expect(body).toMatch(/<span class="muted">năm trước: \d+\/\d+<\/span>/)
  expect(body).not.toMatch(/(lên|xuống) \d+ bậc/)
  const { body: older } = await visitor.get(RANKING.replace('2025', '2024'))
  expect(older).toMatch(/(lên|xuống) \d+ bậc/)
  expect(older).not.toContain('năm trước: ')
})
