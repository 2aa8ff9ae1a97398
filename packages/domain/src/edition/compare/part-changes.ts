import { type Definition, type Measure, type Option, type Text, textIn } from '@openpar/engine'
import type { ChangeKind, EditionChange } from '../edition-change.ts'
import { canonical } from '../words/canonical.ts'
import { figure, inBoth, listed, type Words, words } from '../words/words.ts'
import { type Field, fieldChanges } from './field.ts'

const MEASURE_FIELDS: readonly Field<Measure>[] = [
  { kind: 'measure-changed', label: { vi: 'tên', en: 'name' }, read: (measure) => measure.name },
  { kind: 'measure-changed', label: { vi: 'đơn vị tính', en: 'unit' }, read: (measure) => measure.unit },
  {
    kind: 'measure-changed',
    label: { vi: 'kiểu', en: 'kind' },
    read: (measure) => measure.kind ?? 'number',
    show: ({ kind = 'number' }, language) =>
      ({
        number: { vi: 'số', en: 'number' },
        'yes-no': { vi: 'có/không', en: 'yes or no' },
        choice: { vi: 'lựa chọn', en: 'choice' },
      })[kind][language],
  },
  {
    kind: 'measure-changed',
    label: { vi: 'các lựa chọn', en: 'options' },
    read: (measure) => measure.options,
    show: ({ options }, language) => listed(options, language),
  },
  {
    kind: 'measure-changed',
    label: { vi: 'giá trị nhỏ nhất', en: 'least value' },
    read: (measure) => measure.least,
  },
  {
    kind: 'measure-changed',
    label: { vi: 'giá trị lớn nhất', en: 'greatest value' },
    read: (measure) => measure.most,
  },
  addingUp({ vi: 'cộng dồn theo đơn vị', en: 'over units' }, 'overUnits'),
  addingUp({ vi: 'cộng dồn theo kỳ', en: 'over periods' }, 'overPeriods'),
]

function addingUp(label: Words, key: 'overUnits' | 'overPeriods'): Field<Measure> {
  const names = {
    sum: { vi: 'tổng', en: 'sum' },
    mean: { vi: 'trung bình', en: 'mean' },
    last: { vi: 'giá trị cuối', en: 'last' },
    max: { vi: 'giá trị lớn nhất', en: 'greatest' },
    none: { vi: 'không cộng', en: 'not added' },
  } as const
  return {
    kind: 'measure-changed',
    label,
    read: (measure) => measure[key],
    show: (measure, language) => {
      const setting = measure[key]
      return setting === undefined ? '–' : names[setting][language]
    },
  }
}

const OPTION_FIELDS: readonly Field<Option>[] = [
  { kind: 'option-changed', label: { vi: 'tên', en: 'title' }, read: (option) => option.title },
  { kind: 'option-changed', label: { vi: 'điểm chưa rõ', en: 'doubt' }, read: (option) => option.doubt },
  { kind: 'option-changed', label: { vi: 'mặc định', en: 'default' }, read: (option) => option.default },
  {
    kind: 'option-changed',
    label: { vi: 'các phương án', en: 'choices' },
    read: (option) => option.choices,
    show: ({ choices }, language) =>
      choices.map(({ value, title }) => (title === undefined ? value : textIn(title, language))).join(', '),
    detail: ({ choices }, language) =>
      choices
        .map(({ value, set = [] }) => {
          const changes = set.map(
            ({ at, to }) => `${at} = ${typeof to === 'number' ? figure(to, language) : canonical(to)}`,
          )
          return `${value} (${changes.join(', ')})`
        })
        .join(', '),
  },
]

/** Changes of the measures: matched by `origins` (later code → earlier code), else by code; removed ones last. */
export function measureChanges(
  earlier: Definition,
  later: Definition,
  origins: ReadonlyMap<string, string>,
): EditionChange[] {
  return partChanges(earlier.measures, later.measures, origins, MEASURE_FIELDS, {
    added: 'measure-added',
    removed: 'measure-removed',
    text: (measure) => measure.name,
    label: { vi: 'Số liệu', en: 'Measure' },
  })
}

/** Changes of the declared doubts and their choices; removed ones last. */
export function optionChanges(earlier: Definition, later: Definition): EditionChange[] {
  return partChanges(earlier.options ?? [], later.options ?? [], new Map(), OPTION_FIELDS, {
    added: 'option-added',
    removed: 'option-removed',
    text: (option) => option.title,
    label: { vi: 'Lựa chọn', en: 'Option' },
  })
}

interface PartWords<Part> {
  readonly added: ChangeKind
  readonly removed: ChangeKind
  readonly text: (part: Part) => Text
  readonly label: Words
}

function partChanges<Part extends { readonly code: string }>(
  before: readonly Part[],
  after: readonly Part[],
  origins: ReadonlyMap<string, string>,
  fields: readonly Field<Part>[],
  { added, removed, text, label }: PartWords<Part>,
): EditionChange[] {
  const head = (part: Part) =>
    inBoth((language) => `${label[language]} ${part.code} (${textIn(text(part), language)})`)
  const left = new Map(before.map((part) => [part.code, part]))
  const changes: EditionChange[] = []
  const taken = new Set(after.flatMap((part) => origins.get(part.code) ?? []))
  for (const part of after) {
    const { code } = part
    const origin = origins.get(code) ?? (taken.has(code) ? undefined : code)
    const old = origin === undefined ? undefined : left.get(origin)
    const heading = head(part)
    if (!old) {
      const sentence = { vi: `${heading.vi}: bổ sung mới`, en: `${heading.en}: added` }
      changes.push({ kind: added, code, after: words(text(part)), ...sentence })
      continue
    }
    left.delete(old.code)
    if (old.code !== code) {
      const sentence = {
        vi: `${heading.vi}: đổi mã ${old.code} → ${code}`,
        en: `${heading.en}: code ${old.code} → ${code}`,
      }
      changes.push({
        kind: 'recoded',
        code,
        earlierCode: old.code,
        before: old.code,
        after: code,
        ...sentence,
      })
    }
    changes.push(...fieldChanges(fields, old, part, { code, earlierCode: old.code, heading }))
  }
  for (const part of left.values()) {
    const heading = head(part)
    const sentence = { vi: `${heading.vi}: lược bỏ`, en: `${heading.en}: removed` }
    changes.push({
      kind: removed,
      code: part.code,
      earlierCode: part.code,
      before: words(text(part)),
      ...sentence,
    })
  }
  return changes
}
