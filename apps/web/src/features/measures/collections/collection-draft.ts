import {
  type CollectionDraft,
  type DefinedMeasure,
  PeriodKind,
  periodOf,
  reportDueOn,
  type WorkingDate,
} from '@openpar/domain/measures'

/** The kind of period that most measures are declared for; reform reports where no other kind has more. */
function usualKind(measures: readonly DefinedMeasure[]): PeriodKind {
  const count = (kind: PeriodKind) => measures.filter(({ periodicity }) => periodicity === kind).length
  return PeriodKind.options.reduce<PeriodKind>(
    (most, kind) => (count(kind) > count(most) ? kind : most),
    'reform-report',
  )
}

/** What a new collection says before anything is typed. */
export function firstDraft(measures: readonly DefinedMeasure[], today: WorkingDate): CollectionDraft {
  const period = periodOf(today, usualKind(measures))
  const deadline = reportDueOn(period) ?? reportDueOn(periodOf(today, 'reform-report'))!
  return { title: '', period: period.code, measures: [], units: [], deadline }
}

/** The fields that keep a draft from being saved. */
export function lackingFields({ title, measures, units }: CollectionDraft) {
  return [
    ...(title.trim().length < 3 ? (['title'] as const) : []),
    ...(measures.length === 0 ? (['measures'] as const) : []),
    ...(units.length === 0 ? (['units'] as const) : []),
  ]
}
