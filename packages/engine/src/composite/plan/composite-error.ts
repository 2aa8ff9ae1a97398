/**
 * What keeps a definition or a choice from being computed:
 *
 * - `not-composite`: the definition has no composite method.
 * - `no-nodes`: the tree is empty. `repeated-code`: two nodes have one code.
 * - `no-measure`: an indicator names no measure. `weight`: a weight is negative or not a number.
 * - `no-aggregation`: no mean is declared. `weights-length`: not one weight for each node.
 * - `unknown-node`: no node has that code.
 * - `range`: goalposts are missing, or the two ends of a range are equal.
 * - `no-target`: distance to target without a target.
 * - `reversed-fraction`: fraction of maximum where less is better; it would put the worst unit first.
 */
export type CompositeErrorCode =
  | 'not-composite'
  | 'no-nodes'
  | 'repeated-code'
  | 'no-measure'
  | 'weight'
  | 'no-aggregation'
  | 'weights-length'
  | 'unknown-node'
  | 'range'
  | 'no-target'
  | 'reversed-fraction'

/** A definition or a choice that cannot be computed. `at` is the code of the node concerned, where there is one. */
export class CompositeError extends Error {
  readonly code: CompositeErrorCode
  readonly at: string | undefined

  constructor(code: CompositeErrorCode, at?: string) {
    super(at === undefined ? code : `${code}: ${at}`)
    this.name = 'CompositeError'
    this.code = code
    this.at = at
  }
}
