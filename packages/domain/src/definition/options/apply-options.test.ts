import type { Definition } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { parseDefinition } from '../parse-definition.ts'
import { edition } from '../testing/notation.ts'
import { applyOptions } from './apply-options.ts'
import { findOptionPath } from './option-path.ts'
import { replaceAt } from './replace-at.ts'

const source = edition(`options:
  - code: ties
    title: Bằng điểm
    default: dense
    choices:
      - {value: competition}
      - {value: dense, set: [{at: ranking.ties, to: dense}]}
  - code: target
    title: Mục tiêu
    default: whole
    choices:
      - {value: whole}
      - {value: most, set: [{at: "node:1.rule.target", to: 80%}, {at: "node:1.rule.floor", to: 0.5}]}`)

function written(): Definition {
  const { written, faults } = parseDefinition(source, 'demo.yaml')
  expect(faults).toEqual([])
  return written!
}

function ruleOf(definition: Definition | undefined): unknown {
  return definition?.nodes[0]?.rule
}

test('defaults apply where nothing is chosen, and what is written stays as it is', () => {
  const definition = written()
  expect(applyOptions(definition, {}).definition?.ranking.ties).toBe('dense')
  expect(definition.ranking.ties).toBe('competition')
})

test('a choice replaces the default, sets several places and may add keys', () => {
  const { definition, findings } = applyOptions(written(), { ties: 'competition', target: 'most' })
  expect(findings).toEqual([])
  expect(definition?.ranking.ties).toBe('competition')
  expect(ruleOf(definition)).toMatchObject({ target: '80%', floor: 0.5, numerator: 'done' })
})

test('parsing applies the options that are asked for', () => {
  const { definition } = parseDefinition(source, 'demo.yaml', { target: 'most' })
  expect(ruleOf(definition)).toMatchObject({ target: '80%' })
  expect(definition?.ranking.ties).toBe('dense')
})

test('an unknown option and an unknown value are both told, and there is no definition', () => {
  const { definition, findings } = applyOptions(written(), { tie: 'dense', target: 'mots' })
  expect(definition).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(['unknown-option', 'unknown-choice'])
  expect(findings[0]!.vi).toBe(
    'Tùy chọn "tie" không có trong định nghĩa; có phải là "ties"? Các tùy chọn: ties, target.',
  )
  expect(findings[1]!.en).toBe(
    'Option target has no value "mots"; did you mean "most"? Choose one of: whole, most.',
  )
})

describe('the place an option names', () => {
  const data = {
    precision: { points: { mode: 'down' } },
    classes: [{ from: 1 }],
    nodes: [{ code: '1', nodes: [{ code: '1.2', rule: { target: 1 }, nodes: [{ code: '1.2.3' }] }] }],
    bonus: { nodes: [{ code: 't', max: 1 }] },
  }

  test.each([
    ['precision.points.mode', ['precision', 'points', 'mode']],
    ['classes[0].from', ['classes', 0, 'from']],
    ['classes[0]', ['classes', 0]],
    ['scale', ['scale']],
    ['node:1.2.rule.target', ['nodes', 0, 'nodes', 0, 'rule', 'target']],
    ['node:1.2.max', ['nodes', 0, 'nodes', 0, 'max']],
    ['node:1.2.3.max', ['nodes', 0, 'nodes', 0, 'nodes', 0, 'max']],
    ['node:t.max', ['bonus', 'nodes', 0, 'max']],
  ])('%s is %j', (at, path) => {
    expect(findOptionPath(data, at)).toEqual(path)
  })

  test.each([
    '',
    '.',
    'a.b',
    'classes[1]',
    'classes.from',
    'node:9.max',
    'node:1',
    'node:',
    'precision..mode',
    '__proto__.x',
  ])('%j leads nowhere', (at) => {
    expect(findOptionPath(data, at)).toBeUndefined()
  })
})

test('replacing a place copies what holds it and shares the rest', () => {
  const data = { a: [{ b: 1 }, { b: 2 }], c: {} }
  const changed = replaceAt(data, ['a', 1, 'b'], 3) as typeof data
  expect(changed).toEqual({ a: [{ b: 1 }, { b: 3 }], c: {} })
  expect(data.a[1]!.b).toBe(2)
  expect(changed.c).toBe(data.c)
  expect(changed.a[0]).toBe(data.a[0])
})
