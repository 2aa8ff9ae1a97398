export { compareCompositeYears } from './change/compare-composite-years.ts'
export { compositeLosses } from './worth/composite-losses.ts'
export { compositeRankWorth } from './worth/composite-rank-worth.ts'
