export { CELL_STATES, type CellState, cellStateOf } from './cell-state.ts'
export { completenessByDay, type DatedAction } from './completeness-by-day.ts'
export { dueOf, isLate } from './due-of.ts'
export { OverviewComponent, RoundCompleteness, RoundOverview, UnitOfRound } from './round-overview.ts'
