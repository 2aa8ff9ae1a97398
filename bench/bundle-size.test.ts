import { expect, test } from 'vitest'
import { BUNDLE_BUDGET, engineBundle } from './bundle.ts'

test('the engine in a browser weighs at most 45 kB compressed and needs nothing of Node', async () => {
  const { compressed, imports } = await engineBundle()
  expect(BUNDLE_BUDGET).toBe(45)
  expect(compressed).toBeGreaterThan(5)
  expect(compressed).toBeLessThanOrEqual(BUNDLE_BUDGET)
  expect(imports).toEqual([])
})
