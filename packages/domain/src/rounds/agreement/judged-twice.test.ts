import { describe, expect, test } from 'vitest'
import { entryOf } from '../sheet/sheet.ts'
import { appraiser, figure, type Scene, second, sent } from '../testing/scene.ts'
import { factsThen } from './facts-then.ts'
import { judgedTwice } from './judged-twice.ts'

const pair = (scene: Scene) => judgedTwice(entryOf(scene.sheet, '1.1'))
const accept = { type: 'accept', component: '1.1' } as const
const correct = (value: string) =>
  ({ type: 'correct', component: '1.1', measure: 'm1', figure: figure(value), reason: 'Thiếu.' }) as const
const opine = (agrees: boolean) => ({ type: 'opine', component: '1.1', agrees, text: 'Ý kiến.' }) as const
const judged = () => sent().in('first-appraisal').do(appraiser, accept)

describe('an entry is judged twice', () => {
  test('not by one verdict alone, nor by two of one person', () => {
    expect(pair(sent())).toBeUndefined()
    expect(pair(judged())).toBeUndefined()
    expect(pair(judged().in('second-appraisal').do(appraiser, correct('70')))).toBeUndefined()
  })

  test('by an opinion, which agrees or stands for the other category', () => {
    expect(pair(judged().do(second, opine(true)))).toEqual({ first: 'accepted', second: 'accepted' })
    expect(pair(judged().do(second, opine(false)))).toEqual({ first: 'accepted', second: 'corrected' })
    expect(pair(judged().do(second, opine(false), opine(true)))?.second).toBe('accepted')
  })

  test('not by an opinion on a verdict that was given anew since', () => {
    expect(pair(judged().do(second, opine(false)).do(appraiser, correct('70')))).toBeUndefined()
  })

  test('by the two verdicts of two people, whatever opinions say', () => {
    const both = judged().do(second, opine(true)).in('second-appraisal').do(second, correct('70'))
    expect(pair(both)).toEqual({ first: 'accepted', second: 'corrected' })
  })
})

test('facts are told as they stood after any action, what came later left away', () => {
  const scene = judged().do(appraiser, correct('70'), correct('75'))
  const at = (sequence: number) => factsThen(scene.sheet, sequence).get('m1')?.appraised?.value.figure.value
  const last = scene.sheet.sequence
  expect([at(last), at(last - 1), at(last - 2)]).toEqual(['75', '70', undefined])
  expect(factsThen(scene.sheet, 0).get('m1')?.declared).toBeNull()
})
