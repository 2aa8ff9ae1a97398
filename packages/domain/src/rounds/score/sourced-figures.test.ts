import { expect, test } from 'vitest'
import { appraiser, chair, figure, leader, second, sent } from '../testing/scene.ts'
import { valuesIn } from './score-sheets.ts'
import { SOURCES, sourcedFigures } from './sourced-figures.ts'

const unitOf = (sheet: ReturnType<typeof sent>['sheet']) => [{ unit: 'a', name: 'A', group: 'so', sheet }]
const sources = (sheet: ReturnType<typeof sent>['sheet'], layer: 'self' | 'appraised' | 'final') =>
  Object.fromEntries(
    sourcedFigures(unitOf(sheet), layer).map(({ measure, value, source }) => [measure, `${value} ${source}`]),
  )

test('Each figure says who settled it, layer by layer, an appeal apart from the council.', () => {
  const scene = sent()
    .in('first-appraisal')
    .do(appraiser, {
      type: 'correct',
      component: '1.1',
      measure: 'm1',
      figure: figure('78'),
      reason: 'Bỏ hồ sơ trùng.',
    })
    .do(appraiser, { type: 'accept', component: '1.2' }, { type: 'accept', component: 'B1' })
    .do(appraiser, { type: 'accept', component: '1.1' })
    .in('council')
    .do(chair, {
      type: 'settle',
      component: '1.2',
      measure: 'm2',
      figure: figure('2'),
      reason: 'Một mô hình bị trùng.',
    })
    .do(chair, { type: 'settle', component: '1.2', measure: 'm2', figure: figure('4'), reason: 'Đếm lại.' })
  expect(sources(scene.sheet, 'self')).toEqual({ m1: `80 ${SOURCES.declared}`, m2: `3 ${SOURCES.declared}` })
  expect(sources(scene.sheet, 'appraised')).toEqual({
    m1: `78 ${SOURCES.appraised}`,
    m2: `3 ${SOURCES.declared}`,
  })
  expect(sources(scene.sheet, 'final')).toEqual({ m1: `78 ${SOURCES.appraised}`, m2: `4 ${SOURCES.council}` })
  scene
    .do(chair, { type: 'approve' })
    .in('final')
    .do(leader, { type: 'appeal', component: '1.1', text: 'Chỉ trùng một hồ sơ.' })
    .do(second, {
      type: 'decide-appeal',
      component: '1.1',
      granted: true,
      figures: [{ measure: 'm1', figure: figure('79') }],
      reason: 'Đã đối chiếu.',
    })
  expect(sources(scene.sheet, 'final').m1).toBe(`79 ${SOURCES.appeal}`)
  const bare = (values: ReturnType<typeof valuesIn>) => values.map(({ source: _, ...rest }) => rest)
  expect(bare(sourcedFigures(unitOf(scene.sheet), 'final'))).toEqual(
    bare(valuesIn(unitOf(scene.sheet), 'final')),
  )
})
