import { expect, test } from 'vitest'
import { componentsUnder, peopleOf, withoutAppraiser, withPeople, withSuggestions } from './assignments.ts'

const node = (code: string, depth: number, component = false) => ({
  code,
  name: code,
  depth,
  component,
  owner: null,
})
const nodes = [
  node('1', 1),
  node('1.1', 2),
  node('1.1.1', 3, true),
  node('1.1.2', 3, true),
  node('2', 1),
  node('2.1', 2, true),
]
const given = [
  { component: '1.1.1', person: 'an' },
  { component: '1.1.1', person: 'binh' },
  { component: '1.1.2', person: 'an' },
]

test('what is under a node ends where the next one of its depth begins', () => {
  expect(componentsUnder(nodes, 0)).toEqual(['1.1.1', '1.1.2'])
  expect(componentsUnder(nodes, 3)).toEqual(['1.1.2'])
  expect(componentsUnder(nodes, 4)).toEqual(['2.1'])
})

test('people of several components have all of them, or some', () => {
  expect(peopleOf(given, ['1.1.1', '1.1.2'])).toEqual({ all: ['an'], some: ['binh'] })
  expect(peopleOf(given, [])).toEqual({ all: [], some: [] })
})

test('a choice replaces who stood there and leaves the rest', () => {
  expect(withPeople(given, ['1.1.1'], ['chi'])).toEqual([
    { component: '1.1.2', person: 'an' },
    { component: '1.1.1', person: 'chi' },
  ])
  expect(withPeople(given, ['1.1.1', '1.1.2'], [])).toEqual([])
})

test('components without anybody get who appraised them before, else who owns them', () => {
  expect(withoutAppraiser(nodes, given)).toEqual(['2.1'])
  const suggestions = [
    { component: '2.1', person: 'dung', why: 'owner' as const },
    { component: '2.1', person: 'chi', why: 'before' as const },
    { component: '1.1.2', person: 'chi', why: 'before' as const },
  ]
  const view = { nodes, people: [], assignments: given, suggestions }
  expect(withSuggestions(view).slice(3)).toEqual([{ component: '2.1', person: 'chi' }])
})
