import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Definition } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from './check/check-definition.ts'
import { replaceAt } from './options/replace-at.ts'
import { parseDefinition } from './parse-definition.ts'
import { readDefinition } from './read-definition.ts'
import { allNodes } from './visit-nodes.ts'

const folder = fileURLToPath(new URL('../../../../definitions', import.meta.url))
const files = existsSync(folder) ? globSync('*/*.yaml', { cwd: folder }).sort() : []

describe.skipIf(files.length === 0)('definitions that come with the product', () => {
  test.each(files)('%s has no errors', (file) => {
    const errors = readDefinition(readFileSync(`${folder}/${file}`, 'utf8'), file).faults.filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors).toEqual([])
  })

  test.each(files)('in %s, a ten-thousandth more at any node is told', (file) => {
    const { written } = parseDefinition(readFileSync(`${folder}/${file}`, 'utf8'), file)
    if (written!.method !== 'points' || written!.status === 'frame') return
    const definition = { ...written!, options: [] } as Definition
    for (const { node, path, tree } of allNodes(definition).filter((visit) => visit.tree === 'scale')) {
      const changed = replaceAt(definition, [...path, 'max'], node.max! + 0.0001) as Definition
      const codes = checkDefinition(changed, () => ({ file, line: 1, column: 1 })).map(({ code }) => code)
      expect([tree, node.code, codes.some((code) => /^(sum|scale)-mismatch$/.test(code))]).toEqual([
        tree,
        node.code,
        true,
      ])
    }
  })
})
