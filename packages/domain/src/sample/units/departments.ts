import { drawFrom } from '../draw/draw.ts'
import { sampleId } from '../draw/sample-id.ts'
import type { SampleStory, SampleSuccession, SampleUnit } from './sample-unit.ts'

const REORGANISED = '2025-03-01'
const FOUNDED = '1997-01-01'

/** Departments of today's provinces. `from` names those it was formed of on 1 March 2025; `before` its earlier name. */
const DEPARTMENTS: readonly {
  readonly name: string
  readonly before?: string
  readonly from?: readonly string[]
  readonly story?: SampleStory
}[] = [
  { name: 'Sở Nội vụ', from: ['Sở Nội vụ', 'Sở Lao động – Thương binh và Xã hội'] },
  { name: 'Sở Tài chính', from: ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư'] },
  { name: 'Sở Tư pháp' },
  { name: 'Văn phòng UBND tỉnh' },
  {
    name: 'Sở Nông nghiệp và Môi trường',
    from: ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Tài nguyên và Môi trường'],
  },
  { name: 'Sở Xây dựng', from: ['Sở Xây dựng', 'Sở Giao thông vận tải'] },
  { name: 'Sở Công Thương', story: 'declining' },
  { name: 'Sở Khoa học và Công nghệ', from: ['Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông'] },
  { name: 'Sở Văn hóa, Thể thao và Du lịch', story: 'late' },
  { name: 'Sở Giáo dục và Đào tạo', story: 'twin' },
  { name: 'Sở Y tế', story: 'tied' },
  { name: 'Sở Dân tộc và Tôn giáo', before: 'Ban Dân tộc' },
  { name: 'Thanh tra tỉnh' },
  { name: 'Ban Quản lý các khu công nghiệp', story: 'incomplete' },
  { name: 'Sở Ngoại vụ' },
  { name: 'Sở Du lịch' },
]

/** Where parts of a department went on 1 March 2025 that was not taken over whole. */
const DIVIDED: Readonly<Record<string, readonly { readonly to: string; readonly share: number }[]>> = {
  'Sở Lao động – Thương binh và Xã hội': [
    { to: 'Sở Nội vụ', share: 0.6 },
    { to: 'Sở Y tế', share: 0.2 },
    { to: 'Sở Giáo dục và Đào tạo', share: 0.2 },
  ],
}

/** Most departments there are names for. */
export const MOST_DEPARTMENTS = DEPARTMENTS.length

/** The first `count` departments of the province, and those they were formed of. */
export function sampleDepartments(seed: number, count: number, province: string) {
  const units: SampleUnit[] = []
  const successions: SampleSuccession[] = []
  const today = new Map<string, string>()
  const add = (unit: Omit<SampleUnit, 'id' | 'quality' | 'size'>): string => {
    const id = sampleId(seed, 1, units.length)
    const draw = drawFrom(seed, 1, units.length)
    units.push({ id, quality: 0.66 + 0.06 * draw.around(), size: 0.6 + 0.8 * draw.share(), ...unit })
    return id
  }
  const formed = new Map<string, string>()
  for (const [k, { name, from, before, story }] of DEPARTMENTS.slice(0, count).entries()) {
    const code = `SH-S${String(k + 1).padStart(2, '0')}`
    const state = { code, kind: 'department', parent: province } as const
    for (const [part, old] of (from ?? []).entries()) {
      // The new department keeps the code of the first of its parts, as happens: a bare code joins nothing.
      const oldCode = part === 0 ? code : `SH-S${String(k + 51)}`
      formed.set(
        old,
        add({ states: [{ ...state, code: oldCode, name: old, from: FOUNDED, to: REORGANISED }] }),
      )
    }
    const states =
      before === undefined
        ? [{ ...state, name, from: from ? REORGANISED : FOUNDED }]
        : [
            { ...state, name: before, from: FOUNDED, to: REORGANISED },
            { ...state, name, from: REORGANISED },
          ]
    const id = add({ states, ...(story ? { story } : {}) })
    today.set(name, id)
  }
  for (const { name, from } of DEPARTMENTS.slice(0, count)) {
    for (const old of from ?? []) {
      const parts = DIVIDED[old]?.filter(({ to }) => today.has(to)) ?? [{ to: name, share: 1 }]
      const whole = parts.reduce((sum, { share }) => sum + share, 0)
      for (const { to, share } of parts) {
        successions.push({
          predecessor: formed.get(old)!,
          successor: today.get(to)!,
          on: REORGANISED,
          share: Math.round((share / whole) * 10_000) / 10_000,
        })
      }
    }
  }
  return { units, successions }
}
