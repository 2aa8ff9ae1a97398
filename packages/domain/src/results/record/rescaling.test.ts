import { expect, test } from 'vitest'
import { rescalingOf } from './rescaling.ts'
import type { UnitNode } from './unit-results.ts'

/** `1 16.85/20`: node, points (– for none) and maximum; `×` marks what does not concern the unit. The total comes first. */
function nodes(...texts: readonly string[]): UnitNode[] {
  return texts.map((text): UnitNode => {
    const [node, figures, mark] = text.split(' ')
    const [points, max] = figures!.split('/')
    const tree = node === 'bonus' || node === 'penalty' ? node : 'scale'
    return {
      node: node!,
      name: node!,
      kind: node === 'total' ? 'index' : tree === 'scale' ? 'group' : tree,
      tree,
      depth: node === 'total' ? 0 : node!.split('.').length,
      points: points === '–' ? null : Number(points),
      max: Number(max),
      lost: null,
      rank: null,
      status: mark === '×' ? 'not-applicable' : 'scored',
      reason: null,
      before: null,
    }
  })
}

test('Points of 80 out of 99 become 80.81 out of 100 where a component does not apply.', () => {
  expect(rescalingOf(nodes('total 80.81/100', '1 40/49', '1.2 –/0 ×', '2 40/50'))).toEqual({
    points: 80,
    applicable: 99,
    rescaled: 80.81,
    scale: 100,
    outside: false,
  })
})

test('Bonus and penalty stand outside of what is rescaled.', () => {
  const found = rescalingOf(
    nodes('total 81.31/100', '1 40/49', '1.2 –/0 ×', '2 40/50', 'bonus 1/2', 'penalty 0.5/5'),
  )
  expect(found).toMatchObject({ points: 80, applicable: 99, rescaled: 80.81, outside: true })
})

test.each([
  ['everything applies', nodes('total 80/100', '1 40/50', '2 40/50')],
  ['what does not apply keeps its maximum', nodes('total 80/100', '1 40/50', '1.2 1/1 ×', '2 40/50')],
  ['nothing applies', nodes('total –/0', '1 –/0 ×')],
  ['the total follows another formula', nodes('total 70/100', '1 80/100', '1.2 –/0 ×', '2 60/80')],
  ['there are no nodes', []],
])('Nothing is told where %s.', (_, given) => {
  expect(rescalingOf(given)).toBeNull()
})
