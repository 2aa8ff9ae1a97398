import { expect, test } from 'vitest'
import type { Screen } from '../../platform/screen/screen.ts'
import { visibleScreens } from './visible-screens.ts'

type Place = NonNullable<Screen['navigation']>

const screen = (path: `/${string}`, right?: Screen['right'], place?: Omit<Place, 'icon'>): Screen => ({
  path,
  title: { vi: path, en: path },
  component: () => null,
  ...(right === undefined ? {} : { right }),
  ...(place === undefined
    ? {}
    : { navigation: { ...place, icon: (() => null) as unknown as Place['icon'] } }),
})

const screens = [
  screen('/audit', 'audit.read', { section: 'administration', order: 1 }),
  screen('/rounds', 'round.read', { section: 'work', order: 2 }),
  screen('/', undefined, { section: 'work', order: 0 }),
  screen('/units/$unit', 'unit.read'),
]

const shown = (actions: Parameters<typeof visibleScreens>[1]['actions']) =>
  visibleScreens(screens, { actions }).map(({ section, entries }) => [
    section,
    ...entries.map(({ path }) => path),
  ])

test('a person sees the screens whose right they hold, by section and order', () => {
  expect(shown(['audit.read', 'round.read', 'unit.read'])).toEqual([
    ['work', '/', '/rounds'],
    ['administration', '/audit'],
  ])
})

test('a section without any screen is left out, and what needs no right is always there', () => {
  expect(shown([])).toEqual([['work', '/']])
})

test('a screen for some roles is listed for those who hold one of them', () => {
  const sheets = screen('/scoresheets', undefined, { section: 'work', order: 1, roles: ['unit-officer'] })
  const paths = (role: 'unit-officer' | 'appraiser') =>
    visibleScreens([sheets], { actions: [], grants: [{ role }] }).flatMap(({ entries }) => entries)
  expect([paths('unit-officer').length, paths('appraiser').length]).toEqual([1, 0])
})
