import type { CompositeBuild } from '../../composite/index.ts'
import type { Evaluation } from '../../evaluate/result.ts'

/** Every stage of a composite index. @throws RangeError for a sum of points. */
export function compositeOf({ index, composite }: Evaluation): CompositeBuild {
  if (composite) return composite
  const { id, edition } = index.definition
  throw new RangeError(`${id} ${edition} is a sum of points, not a composite index`)
}
