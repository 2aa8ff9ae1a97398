export { boundsOf, containsDay, containsPeriod, dataClosesOn, reportDueOn } from './bounds.ts'
export { readDate, WorkingDate, writeDate } from './date.ts'
export { periodLabel } from './label.ts'
export { nextPeriod, periodOf, previousPeriod, yearEarlier } from './neighbours.ts'
export {
  findPeriod,
  getPeriod,
  PERIODS_IN_YEAR,
  type Period,
  PeriodCode,
  PeriodKind,
  period,
} from './period.ts'
