import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyOperation } from './apply-operation.ts'
import { EditRefusal } from './edit-refusal.ts'

const SMALL = `# Đầu tệp
id: thu
scale: 10   # thang điểm
note: >-
  Một đoạn dài được gấp
  thành hai dòng.
measures:
  - { code: n, name: Số đạt }   # tử số
nodes:
  # lĩnh vực một
  - code: '1'
    name: Kế hoạch
    max: 4.50
    nodes:
      - { code: '1.1', name: Ban hành, max: 2,
          rule: { kind: count, measure: n, points: 1 } }
      # về báo cáo
      - { code: '1.2', name: Báo cáo, max: 2.5 }

  - code: '2'
    name: Kiểm tra
    max: 5.5
`

const changed = (before: string, after: string) => {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) }
}

describe('setting a value', () => {
  test('changes its line and no other: comments, folded texts and broken braces stay as written', () => {
    const after = applyOperation(SMALL, { kind: 'set', path: ['nodes', 1, 'max'], value: 6 })
    expect(changed(SMALL, after)).toEqual({ gone: ['    max: 5.5'], come: ['    max: 6'] })
  })

  test('keeps the comment behind the value', () => {
    expect(applyOperation(SMALL, { kind: 'set', path: ['scale'], value: 100 })).toContain(
      'scale: 100 # thang điểm',
    )
  })

  test('adds a key that was absent and takes one away with undefined', () => {
    const added = applyOperation(SMALL, { kind: 'set', path: ['nodes', 1, 'owner'], value: 'Thanh tra' })
    expect(parse(added).nodes[1].owner).toBe('Thanh tra')
    const gone = applyOperation(added, { kind: 'set', path: ['nodes', 1, 'owner'], value: undefined })
    expect(gone).toBe(SMALL)
  })

  test('taking away a key that is absent changes nothing', () => {
    expect(
      applyOperation(SMALL, { kind: 'set', path: ['nodes', 1, 'rule', 'floor'], value: undefined }),
    ).toBe(SMALL)
  })

  test('a bare text gives way to a map where a key below it is set', () => {
    const after = applyOperation(SMALL, {
      kind: 'set',
      path: ['nodes', 1, 'name'],
      value: { vi: 'A', en: 'B' },
    })
    expect(parse(after).nodes[1].name).toEqual({ vi: 'A', en: 'B' })
  })

  test('codes that look like numbers stay text', () => {
    const after = applyOperation(SMALL, { kind: 'set', path: ['nodes', 1, 'code'], value: '3.10' })
    expect(parse(after).nodes[1].code).toBe('3.10')
  })

  test('appends to a list at its length', () => {
    const after = applyOperation(SMALL, {
      kind: 'set',
      path: ['measures', 1],
      value: { code: 'd', name: 'Tổng' },
    })
    expect(parse(after).measures[1]).toEqual({ code: 'd', name: 'Tổng' })
  })
})

describe('moving nodes', () => {
  const codes = (source: string) =>
    (parse(source).nodes as { code: string; nodes?: { code: string }[] }[]).map(
      ({ code, nodes }) => `${code}${nodes ? `(${nodes.map((node) => node.code).join(' ')})` : ''}`,
    )

  test('before its elder sibling, with the comment above it', () => {
    const after = applyOperation(SMALL, {
      kind: 'move-node',
      path: ['nodes', 0, 'nodes', 1],
      parent: ['nodes', 0],
      position: 0,
    })
    expect(codes(after)).toEqual(['1(1.2 1.1)', '2'])
    expect(after.indexOf('# về báo cáo')).toBeLessThan(after.indexOf("'1.2'"))
  })

  test('into a component, which becomes a criterion', () => {
    const after = applyOperation(SMALL, {
      kind: 'move-node',
      path: ['nodes', 0, 'nodes', 0],
      parent: ['nodes', 1],
      position: 0,
    })
    expect(codes(after)).toEqual(['1(1.2)', '2(1.1)'])
  })

  test('into a later domain whose position shifts when the node is taken out', () => {
    const after = applyOperation(SMALL, {
      kind: 'move-node',
      path: ['nodes', 0],
      parent: ['nodes', 1],
      position: 0,
    })
    expect(codes(after)).toEqual(['2(1)'])
  })

  test('a node that loses its last child has no children key left', () => {
    const once = applyOperation(SMALL, { kind: 'delete-node', path: ['nodes', 0, 'nodes', 0] })
    const twice = applyOperation(once, { kind: 'delete-node', path: ['nodes', 0, 'nodes', 0] })
    expect(codes(twice)).toEqual(['1', '2'])
  })

  test('into itself or below itself is refused', () => {
    for (const parent of [
      ['nodes', 0],
      ['nodes', 0, 'nodes', 1],
    ]) {
      expect(() =>
        applyOperation(SMALL, { kind: 'move-node', path: ['nodes', 0], parent, position: 0 }),
      ).toThrow(EditRefusal)
    }
  })

  test('from or to a place that does not exist is refused', () => {
    expect(() => applyOperation(SMALL, { kind: 'delete-node', path: ['nodes', 9] })).toThrow(EditRefusal)
    expect(() =>
      applyOperation(SMALL, { kind: 'move-node', path: ['nodes', 0], parent: ['nodes', 9], position: 0 }),
    ).toThrow(EditRefusal)
  })

  test('the last bonus node takes the bonus with it', () => {
    const source = 'bonus: { cap: 2, nodes: [ { code: T1, name: A, max: 2 } ] }\nnodes: []\n'
    expect(parse(applyOperation(source, { kind: 'delete-node', path: ['bonus', 'nodes', 0] }))).toEqual({
      nodes: [],
    })
  })
})

test('a text with syntax faults is edited in the YAML view only', () => {
  expect(() => applyOperation('a: [', { kind: 'set', path: ['a'], value: 1 })).toThrow(EditRefusal)
  expect(applyOperation('a: [', { kind: 'write', source: 'a: []' })).toBe('a: []')
})

test('an alias is written out, so that a change reaches one place only', () => {
  const source = 'nodes:\n  - rule: &r { kind: count, points: 1 }\n  - rule: *r\n'
  const after = applyOperation(source, { kind: 'set', path: ['nodes', 1, 'rule', 'points'], value: 2 })
  expect(parse(after).nodes).toEqual([
    { rule: { kind: 'count', points: 1 } },
    { rule: { kind: 'count', points: 2 } },
  ])
})

const shipped = readFileSync(
  new URL('../../../../../definitions/qd766/2026-department.yaml', import.meta.url),
  'utf8',
)

test('in a shipped definition of 783 lines, a new maximum changes exactly one line', () => {
  const before = shipped.split('\n')
  const after = applyOperation(shipped, { kind: 'set', path: ['nodes', 0, 'max'], value: 19 }).split('\n')
  expect(after.length).toBe(before.length)
  expect(after.filter((line, i) => line !== before[i])).toEqual(['    max: 19'])
})

test('whatever number is set wherever, the data differ from before in that place only', () => {
  const paths = fc.constantFrom(
    ['scale'],
    ['nodes', 0, 'max'],
    ['nodes', 0, 'nodes', 1, 'max'],
    ['nodes', 0, 'nodes', 0, 'rule', 'points'],
  )
  fc.assert(
    fc.property(paths, fc.integer({ min: -100_000, max: 1_000_000 }), (path, tenThousandths) => {
      const value = tenThousandths / 10_000
      const expected = parse(SMALL)
      let holder = expected
      for (const step of path.slice(0, -1)) holder = holder[step]
      holder[path.at(-1)!] = value
      expect(parse(applyOperation(SMALL, { kind: 'set', path, value }))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
