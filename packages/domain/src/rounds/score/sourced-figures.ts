import type { StoredValue } from '../../results/index.ts'
import { figureIn, type Layer } from '../sheet/layers.ts'
import type { Fact, Sheet } from '../sheet/sheet.ts'
import type { ScoredUnit } from './score-sheets.ts'

/** Who or what a figure came from, where nobody named a system or a file. */
export const SOURCES = {
  declared: 'Đơn vị tự kê khai',
  appraised: 'Tổ thẩm định',
  council: 'Hội đồng thẩm định',
  appeal: 'Giải quyết phúc tra',
} as const

/** Sequences of the actions that decided an appeal. */
export const decisionsIn = ({ entries }: Sheet): ReadonlySet<number> =>
  new Set(
    [...entries.values()].flatMap(({ messages }) =>
      messages.filter(({ kind }) => kind === 'decision').map(({ sequence }) => sequence),
    ),
  )

function sourceIn(
  { declared, computed, appraised, final }: Fact,
  layer: Layer,
  decisions: ReadonlySet<number>,
): string {
  if (layer === 'final' && final) return decisions.has(final.sequence) ? SOURCES.appeal : SOURCES.council
  if (layer !== 'self' && appraised) return SOURCES.appraised
  if (computed && (computed.value.figure.value !== null || !declared)) return computed.value.source
  return declared?.value.source ?? SOURCES.declared
}

/** The figures of a layer as `valuesIn` has them, each with who or what it came from, in words for people. */
export function sourcedFigures(units: readonly ScoredUnit[], layer: Layer): readonly StoredValue[] {
  return units.flatMap(({ unit, sheet }) => {
    const decisions = decisionsIn(sheet)
    return [...sheet.facts].flatMap(([measure, fact]): StoredValue[] => {
      const figure = figureIn(fact, layer)
      if (!figure) return []
      const { value, missing } = figure
      return [{ unit, measure, value, missing, source: sourceIn(fact, layer, decisions) }]
    })
  })
}
