import { expect, test } from 'vitest'
import { missingOf } from '../sheet/allow/missing-of.ts'
import { refusalOf } from '../sheet/allow/refusal-of.ts'
import { figuresIn } from '../sheet/layers.ts'
import { emptySheet } from '../sheet/sheet.ts'
import type { SheetAction } from '../sheet/sheet-action.ts'
import { accepted, filled, ground, leader, officer, Scene, sent, setFact, signed } from '../testing/scene.ts'
import { sheetOf } from './sheet-of.ts'
import { SheetChange, sheetContents } from './sheet-view.ts'

const read = (scene: Scene) => sheetOf(SheetChange.parse(throughJson(sheetContents(scene.sheet, true))))
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown

/** Ids in views are identifiers of people. */
const PEOPLE = ['officer', 'leader', 'appraiser']
const asIdentifier = (name: string) => `018f2d3c-0000-7000-8000-00000000000${PEOPLE.indexOf(name) + 2}`

/** The scene as told by people with identifiers. */
function retold(scene: Scene): Scene {
  const again = new Scene()
  for (const { by, phase, action } of scene.log)
    again
      .in(phase)
      .do({ ...({ officer, leader }[by ?? ''] ?? everybody), person: by && asIdentifier(by) }, action)
  return again
}
const everybody = {
  ...leader,
  parts: new Set(['appraiser'] as const),
  appraises: new Set(ground.components.keys()),
  ownUnit: false,
}

test('a sheet read back contains what it contained', () => {
  for (const scene of [new Scene(), filled(), signed(), sent(), accepted()].map(retold)) {
    const contents = sheetContents(scene.sheet, true)
    expect(sheetContents(read(scene), true)).toEqual(contents)
  }
})

test('an untouched sheet is read back as the empty one', () => {
  expect(read(new Scene())).toEqual(emptySheet)
})

test('figures, what is missing and what is refused come out of it as out of the stored one', () => {
  const actions: readonly SheetAction[] = [
    setFact('m1', '3'),
    { type: 'sign' },
    { type: 'send' },
    { type: 'recall' },
  ]
  for (const scene of [new Scene(), filled(), signed(), sent()].map(retold)) {
    const sheet = read(scene)
    expect(figuresIn(sheet, 'self')).toEqual(figuresIn(scene.sheet, 'self'))
    expect(missingOf(sheet, ground)).toEqual(missingOf(scene.sheet, ground))
    for (const action of actions)
      for (const capacity of [officer, leader]) {
        const of = { ground, capacity, moment: scene.moment() }
        expect(refusalOf({ ...of, sheet }, action)).toBe(refusalOf({ ...of, sheet: scene.sheet }, action))
      }
  }
})
