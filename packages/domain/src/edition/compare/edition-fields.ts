import { type Definition, type Language, type TotalClass, textIn } from '@openpar/engine'
import type { ChangeKind } from '../edition-change.ts'
import { roundingWords } from '../words/rule-words.ts'
import { figure, listed, type Words } from '../words/words.ts'
import { type Field, oneOf } from './field.ts'

type EditionField = Field<Definition>

function text(kind: ChangeKind, label: Words, read: EditionField['read']): EditionField {
  return { kind, label, read }
}

function rounding(label: Words, key: 'ratios' | 'points' | 'totals'): EditionField {
  return {
    kind: 'precision-changed',
    label,
    read: ({ precision }) => precision[key],
    show: ({ precision }, language) => roundingWords(precision[key], language),
  }
}

/** Settings of the whole index, in the order in which changes are listed; id and edition are not settings. */
export const EDITION_FIELDS: readonly EditionField[] = [
  text('title-changed', { vi: 'tên', en: 'title' }, (edition) => edition.title),
  text('basis-changed', { vi: 'căn cứ', en: 'basis' }, (edition) => edition.basis),
  {
    kind: 'validity-changed',
    label: { vi: 'hiệu lực', en: 'in force' },
    read: ({ valid }) => valid,
    show: ({ valid: { from, to } }, language) => {
      const [start, end] = [date(from, language), to === undefined ? undefined : date(to, language)]
      if (language === 'vi') return end === undefined ? `từ ${start}` : `từ ${start} đến ${end}`
      return end === undefined ? `from ${start}` : `from ${start} to ${end}`
    },
  },
  {
    kind: 'status-changed',
    label: { vi: 'tính chất', en: 'status' },
    ...oneOf((edition: Definition) => edition.status, {
      official: { vi: 'chính thức', en: 'official' },
      reconstructed: { vi: 'dựng lại theo số liệu công bố', en: 'reconstructed' },
      illustrative: { vi: 'minh họa', en: 'illustrative' },
      frame: { vi: 'khung, chưa chấm điểm được', en: 'frame' },
    }),
  },
  {
    kind: 'method-changed',
    label: { vi: 'phương pháp', en: 'method' },
    ...oneOf((edition: Definition) => edition.method, {
      points: { vi: 'chấm điểm', en: 'points' },
      composite: { vi: 'chỉ số tổng hợp', en: 'composite' },
    }),
  },
  { kind: 'scale-changed', label: { vi: 'thang điểm', en: 'scale' }, read: (edition) => edition.scale },
  rounding({ vi: 'tỷ lệ', en: 'shares' }, 'ratios'),
  rounding({ vi: 'điểm tiêu chí thành phần', en: 'points of components' }, 'points'),
  rounding({ vi: 'điểm tổng', en: 'totals' }, 'totals'),
  {
    kind: 'ranking-changed',
    label: { vi: 'xếp hạng theo', en: 'ranks follow' },
    ...oneOf((edition: Definition) => edition.ranking.on, {
      rounded: { vi: 'điểm đã làm tròn', en: 'rounded totals' },
      unrounded: { vi: 'điểm chưa làm tròn', en: 'totals before rounding' },
    }),
  },
  {
    kind: 'ranking-changed',
    label: { vi: 'đơn vị bằng điểm', en: 'equal totals' },
    ...oneOf((edition: Definition) => edition.ranking.ties, {
      competition: {
        vi: 'đồng hạng, bỏ hạng kế tiếp (1, 2, 2, 4)',
        en: 'share a rank, the next is skipped (1, 2, 2, 4)',
      },
      dense: {
        vi: 'đồng hạng, không bỏ hạng (1, 2, 2, 3)',
        en: 'share a rank, none is skipped (1, 2, 2, 3)',
      },
      average: { vi: 'lấy hạng trung bình (1; 2,5; 2,5; 4)', en: 'take the mean rank (1, 2.5, 2.5, 4)' },
      ordinal: { vi: 'xếp theo tên (1, 2, 3, 4)', en: 'ordered by name (1, 2, 3, 4)' },
    }),
  },
  {
    kind: 'groups-changed',
    label: { vi: 'nhóm đơn vị', en: 'unit groups' },
    read: (edition) => edition.groups,
    show: ({ groups }, language) =>
      listed(
        groups.map((group) => group.title),
        language,
      ),
  },
  {
    kind: 'classes-changed',
    label: { vi: 'xếp loại', en: 'classes' },
    read: (edition) => edition.classes,
    show: ({ classes }, language) => classes?.map((one) => classWords(one, language)).join(', ') ?? '–',
  },
  {
    kind: 'cap-changed',
    label: { vi: 'điểm thưởng tối đa', en: 'cap of the bonus' },
    read: ({ bonus }) => bonus?.cap,
  },
  {
    kind: 'cap-changed',
    label: { vi: 'điểm trừ tối đa', en: 'cap of the penalty' },
    read: ({ penalty }) => penalty?.cap,
  },
  composite({ vi: 'bù số liệu thiếu', en: 'imputation' }, 'imputation'),
  composite({ vi: 'xử lý giá trị ngoại lai', en: 'treatment of outliers' }, 'treatment'),
  composite({ vi: 'chuẩn hóa', en: 'normalisation' }, 'normalisation'),
  composite({ vi: 'cách lấy trọng số', en: 'weights' }, 'weights'),
  composite({ vi: 'cách tổng hợp', en: 'aggregation' }, 'aggregation'),
  composite({ vi: 'tỷ lệ số liệu tối thiểu', en: 'least share of data' }, 'dataThreshold'),
  composite({ vi: 'hệ số nhân', en: 'multiplier' }, 'times'),
  text('recoded', { vi: 'mã tổng', en: 'code of the total' }, (edition) => edition.totalCode ?? 'total'),
  {
    kind: 'counts-changed',
    label: { vi: 'số lượng của khung', en: 'counts of the frame' },
    read: (edition) => edition.counts,
    show: ({ counts }) => settings(counts),
  },
  text('note-changed', { vi: 'ghi chú', en: 'note' }, (edition) => edition.note),
  {
    kind: 'sources-changed',
    label: { vi: 'nguồn', en: 'sources' },
    read: (edition) => edition.sources,
    show: ({ sources }, language) => listed(sources, language),
  },
]

type CompositeKey = keyof NonNullable<Definition['composite']>

function composite(label: Words, key: CompositeKey): EditionField {
  return {
    kind: 'composite-changed',
    label,
    read: (edition) => edition.composite?.[key],
    show: (edition, language) => {
      const setting = edition.composite?.[key]
      return typeof setting === 'number' ? figure(setting, language) : settings(setting)
    },
  }
}

/** A setting of composite mathematics in the words of the definition file: `method min-max, range 0 100`. */
function settings(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return value.map(settings).join(' ')
  if (typeof value !== 'object' || value === null) return String(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return parts.map(([key, part]) => `${key} ${settings(part)}`).join(', ')
}

function classWords({ name, from, above }: TotalClass, language: Language): string {
  if (from !== undefined) return `${textIn(name, language)} ≥ ${figure(from, language)}`
  return above === undefined
    ? textIn(name, language)
    : `${textIn(name, language)} > ${figure(above, language)}`
}

/** 2026-01-31 as 31/01/2026 in Vietnamese. */
function date(iso: string, language: Language): string {
  return language === 'vi' ? iso.split('-').reverse().join('/') : iso
}
