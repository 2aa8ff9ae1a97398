import { type Explanation, fromPoints } from '@openpar/engine'

const POINT_KEYS = new Set(['points', 'max', 'lost'])

/** An explanation as JSON: points as decimals, null where there is no value. */
export function explanationJson(explanation: Explanation): string {
  return `${JSON.stringify(
    explanation,
    (key, value) => {
      if (typeof value !== 'number') return value
      if (Number.isNaN(value)) return null
      return POINT_KEYS.has(key) ? fromPoints(value) : value
    },
    1,
  )}\n`
}
