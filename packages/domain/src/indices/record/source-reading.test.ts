import { expect, test } from 'vitest'
import { isTooLaborious, readHead, readSource } from './source-reading.ts'

test('the head of a text is read although the rest has faults', () => {
  expect(
    readHead(
      "id: thu\nedition: '2026'\ntitle: Thử\nvalid: { from: '2026-01-01' }\ngroups: [{ code: so }]\nnodes: sai\n",
    ),
  ).toEqual({
    index: 'thu',
    code: '2026',
    title: 'Thử',
    groups: ['so'],
    inForce: { from: '2026-01-01', to: null },
  })
  expect(readHead("edition: 2026\nvalid: { from: '2026-02-01', to: '2026-01-01' }")).toEqual({})
  expect(readHead('a: [')).toEqual({})
  expect(readHead('')).toEqual({})
})

test('a text without YAML has no data, one with another shape has data and faults', () => {
  expect(readSource('a: [').data).toBeUndefined()
  expect(readSource('a: 1')).toMatchObject({ data: { a: 1 } })
  expect(readSource('a: 1').definition).toBeUndefined()
})

test('a billion laughs is a fault, and the text is not unfolded', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let k = 1; k < 10; k++)
    lines.push(
      `a${k}: &a${k} [${Array(10)
        .fill(`*a${k - 1}`)
        .join(', ')}]`,
    )
  expect(readSource(lines.join('\n')).faults.map(({ code }) => code)).toContain('alias-bomb')
})

test('a text is too laborious when choices times everything else pass a hundred thousand', () => {
  const options = (count: number) =>
    `options:\n${Array.from({ length: count }, (_, k) => `  - { code: o${k}, choices: [{ value: a }, { value: b }] }`).join('\n')}\n`
  expect(isTooLaborious('')).toBe(false)
  expect(isTooLaborious('a: [')).toBe(false)
  expect(isTooLaborious(options(200))).toBe(false)
  expect(isTooLaborious(options(250))).toBe(true)
})
