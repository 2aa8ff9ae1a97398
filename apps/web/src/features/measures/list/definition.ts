import {
  type Aggregation,
  checkValue,
  type DefinedMeasure,
  Measure,
  readNumber,
  typedFigure,
} from '@openpar/domain/measures'

/** A definition while it is written: every field a text. */
export interface Draft {
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string
  readonly unitVi: string
  readonly kind: Measure['kind']
  readonly decimals: string
  readonly minimum: string
  readonly maximum: string
  readonly levels: string
  readonly aggregation: Aggregation['kind']
  readonly weight: string
  readonly numerator: string
  readonly denominator: string
  readonly periodicity: Measure['periodicity']
  readonly source: string
}

export const EMPTY_DRAFT: Draft = {
  code: '',
  nameVi: '',
  nameEn: '',
  unitVi: '',
  kind: 'count',
  decimals: '0',
  minimum: '',
  maximum: '',
  levels: '',
  aggregation: 'sum',
  weight: '',
  numerator: '',
  denominator: '',
  periodicity: 'reform-report',
  source: '',
}

/** The draft that changes a measure begins with. */
export function draftOf(measure: DefinedMeasure): Draft {
  const { aggregation, levels = [] } = measure
  const limit = (value: string | undefined) =>
    value === undefined ? '' : typedFigure({ value, missing: null }, measure).replace(' %', '')
  return {
    code: measure.code,
    nameVi: measure.name.vi,
    nameEn: measure.name.en,
    unitVi: measure.unitOfMeasure?.vi ?? '',
    kind: measure.kind,
    decimals: String(measure.decimals),
    minimum: limit(measure.minimum),
    maximum: limit(measure.maximum),
    levels: levels.map(({ code, name }) => `${code} = ${name.vi} = ${name.en}`).join('\n'),
    aggregation: aggregation.kind,
    weight: aggregation.kind === 'weighted-mean' ? aggregation.by : '',
    numerator: aggregation.kind === 'ratio' ? aggregation.numerator : '',
    denominator: aggregation.kind === 'ratio' ? aggregation.denominator : '',
    periodicity: measure.periodicity,
    source: measure.source,
  }
}

function aggregationOf({ aggregation, weight, numerator, denominator }: Draft): unknown {
  if (aggregation === 'weighted-mean') return { kind: aggregation, by: weight }
  return aggregation === 'ratio' ? { kind: aggregation, numerator, denominator } : { kind: aggregation }
}

/** A limit as it is kept: of a share a fraction of one. A text that is no number is handed on, to be refused. */
function limitOf(text: string, kind: Measure['kind']): string | undefined {
  if (text.trim() === '') return undefined
  const wide = { kind, decimals: 6, minimum: `-${10 ** 15}`, maximum: String(10 ** 15) } as Measure
  if (kind === 'share') {
    const checked = checkValue(wide, `${text.replace('%', '').trim()} %`)
    return checked.kind === 'value' ? checked.value : text
  }
  const read = readNumber(text)
  return read.kind === 'number' ? read.value : text
}

function levelsOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', vi = '', en = ''] = line.split('=').map((part) => part.trim())
      return { code, name: { vi, en: en === '' ? vi : en } }
    })
}

/** The measure a draft stands for, or what is wrong with it by field. */
export function readDraft(draft: Draft) {
  const { kind } = draft
  const limited = kind === 'count' || kind === 'decimal' || kind === 'share'
  const [minimum, maximum] = limited ? [limitOf(draft.minimum, kind), limitOf(draft.maximum, kind)] : []
  const unit = draft.unitVi.trim()
  return Measure.safeParse({
    code: draft.code.trim(),
    name: { vi: draft.nameVi, en: draft.nameEn.trim() === '' ? draft.nameVi : draft.nameEn },
    ...(unit === '' ? {} : { unitOfMeasure: { vi: unit, en: unit } }),
    kind,
    decimals: kind === 'decimal' || kind === 'share' ? Number(draft.decimals) : 0,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(kind === 'level' ? { levels: levelsOf(draft.levels) } : {}),
    aggregation: aggregationOf(draft),
    periodicity: draft.periodicity,
    source: draft.source,
  })
}
