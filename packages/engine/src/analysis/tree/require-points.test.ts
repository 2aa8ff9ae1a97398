import { describe, expect, test } from 'vitest'
import { compileIndex } from '../../evaluate/compiled-index.ts'
import { definitionOf, typed } from '../../testing/definition-of.ts'
import { requirePoints } from './require-points.ts'

describe('requirePoints', () => {
  const index = compileIndex(definitionOf([typed('a', 1)]))

  test('a sum of points passes, a composite index is refused', () => {
    expect(() => requirePoints(index)).not.toThrow()
    const composite = { ...index, definition: { ...index.definition, method: 'composite' as const } }
    expect(() => requirePoints(composite)).toThrow('test 1 is not a sum of points')
  })
})
