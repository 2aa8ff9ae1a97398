import { draftDefinition } from '../draft-definition.ts'
import { annexOf } from './annex-of.ts'
import { outline } from './outline.ts'

export const OPTIONS = { id: 'thu', edition: '2026' }

/** A header row in the notation of `annexOf`. */
export const HEADER = 'STT | Tiêu chí | Điểm tối đa | Cách tính điểm'

/** The draft of tables T1, T2 … in the notation of `annexOf`: its outline, and its doubts as `place code sentence`. */
export function draftOf(...notations: string[]) {
  const tables = notations.map((notation, t) => annexOf(notation, { name: `T${t + 1}` }))
  const { draft: made, doubts } = draftDefinition(tables, OPTIONS)
  return {
    made,
    tree: outline(made).split('\n'),
    doubts: doubts
      .filter(({ place }) => place !== 'toàn văn bản')
      .map(({ place, code, vi }) => `${place} ${code ?? '-'} ${vi}`),
    whole: doubts.filter(({ place }) => place === 'toàn văn bản').map(({ key }) => key),
  }
}
