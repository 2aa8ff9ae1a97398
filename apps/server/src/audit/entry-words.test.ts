import { readdirSync, readFileSync } from 'node:fs'
import { actionWord } from '@openpar/domain/audit'
import { roundActionTypes, sheetActionTypes } from '@openpar/domain/rounds'
import { expect, test } from 'vitest'

const sources = new URL('..', import.meta.url)

test('every action that the features record has words in both languages', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  const actions = new Set<string>()
  for (const file of files.filter((name) => name.endsWith('.ts') && !/test|testing/.test(name))) {
    const text = readFileSync(new URL(file, sources), 'utf8')
    for (const [, action] of text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)) actions.add(action!)
  }
  for (const type of sheetActionTypes) actions.add(`scoresheet.${type}`)
  for (const type of roundActionTypes) actions.add(`round.${type}`)
  expect(actions.size).toBeGreaterThan(60)
  for (const action of actions) {
    expect(actionWord(action, 'vi'), action).not.toBe(action)
    expect(actionWord(action, 'en'), action).not.toBe(action)
  }
})
