import { expect, test } from 'vitest'
import { groupChanges } from './group-changes.ts'

const change = (kind: string, code = '1') => ({ kind, code, vi: kind, en: kind })

test('changes come under headings in the order of reading; what is new to this page counts to the whole', () => {
  const changes = [
    change('measure-added'),
    change('removed'),
    change('scale-changed', 'total'),
    change('added'),
  ]
  expect(groupChanges(changes, 'total').map(([group, found]) => [group, found.length])).toEqual([
    ['whole', 1],
    ['added', 1],
    ['removed', 1],
    ['measures', 1],
  ])
})

test('a note of the whole index is no note of a node', () => {
  const changes = [change('note-changed', 'total'), change('note-changed', '1.2')]
  expect(groupChanges(changes, 'total').map(([group]) => group)).toEqual(['whole', 'other'])
})

test('no changes, no headings', () => {
  expect(groupChanges([], 'total')).toEqual([])
})
