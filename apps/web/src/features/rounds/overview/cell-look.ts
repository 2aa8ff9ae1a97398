import { CELL_STATES, type CellState, type UnitOfRound } from '@openpar/domain/rounds'

export const MODES = ['state', 'self', 'appraised', 'final', 'difference'] as const
export type Mode = (typeof MODES)[number]

/** A sign for each state, so that colour is never alone. */
export const SIGNS: Readonly<Record<CellState, string>> = {
  outside: '·',
  nothing: '○',
  begun: '◐',
  finished: '●',
  sent: '➤',
  returned: '↩',
  asked: '?',
  accepted: '✓',
  corrected: '≠',
  settled: '★',
  survey: '▤',
  system: '⚙',
}

export const TONES = {
  outside: 'quiet',
  nothing: 'empty',
  begun: 'begun',
  finished: 'done',
  sent: 'done',
  returned: 'wait',
  asked: 'wait',
  accepted: 'good',
  corrected: 'low',
  settled: 'good',
  survey: 'quiet',
  system: 'quiet',
} as const satisfies Readonly<Record<CellState, string>>

export const BANDS = ['full', 'good', 'half', 'low', 'none'] as const
export type Band = (typeof BANDS)[number]
export const BAND_TONES = { full: 'good', good: 'done', half: 'wait', low: 'low', none: 'empty' } as const

export const CHANGES = ['less', 'same', 'more', 'none'] as const
export type Change = (typeof CHANGES)[number]
export const CHANGE_TONES = { less: 'low', same: 'good', more: 'done', none: 'empty' } as const

/** Where points stand between nothing and the maximum; nothing can be said without either. */
export function bandOf(points: number | null, max: number | null): Band {
  if (points === null || max === null || max <= 0) return 'none'
  const share = points / max
  return share >= 0.9 ? 'full' : share >= 0.7 ? 'good' : share >= 0.5 ? 'half' : 'low'
}

/** Points by which the last layer differs from what the unit said; null where nobody has judged. */
export function differenceOf({ self, appraised, final }: UnitOfRound, at: number): number | null {
  const [said, found] = [self[at], final[at] ?? appraised[at]]
  // Of points with four decimals: a difference of doubles would show ones that are not there.
  return said == null || found == null ? null : Math.round((found - said) * 10_000) / 10_000
}

export function changeOf(difference: number | null): Change {
  if (difference === null) return 'none'
  return difference < 0 ? 'less' : difference > 0 ? 'more' : 'same'
}

export const stateAt = ({ states }: UnitOfRound, at: number): CellState => CELL_STATES[states[at]!]!
