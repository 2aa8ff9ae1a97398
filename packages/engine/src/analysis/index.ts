export { changeOf, rankChangeOf, type UnitChange } from './change/change-of.ts'
export { compareYears } from './change/compare-years.ts'
export type { NodeChange, Parts, RankChange, YearChange } from './change/year-change.ts'
export { type GroupLoss, groupLosses } from './losses/group-losses.ts'
export type { LossSum } from './losses/loss-sum.ts'
export { type Loss, type Losses, type LossOptions, lossesOf } from './losses/losses-of.ts'
export { type RankGain, type RankWorth, rankWorth } from './rank-worth/rank-worth.ts'
export type { CodeOrigin } from './tree/code-origin.ts'
export type { Peers } from './tree/peers.ts'
export { scalePublished } from './what-if/scale-published.ts'
export { type FigureChange, type WhatIfFacts, whatIfFacts } from './what-if/what-if-facts.ts'
export {
  type PublishedScale,
  type WeightChange,
  type WhatIfWeights,
  whatIfWeights,
} from './what-if/what-if-weights.ts'
