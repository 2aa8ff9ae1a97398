/** Something a formula may not contain, or a mismatch of kinds. `at` is a position in the source, from 0. */
export class FormulaError extends Error {
  readonly at: number
  readonly unknownName?: string

  constructor(message: string, at: number, unknownName?: string) {
    super(message)
    this.at = at
    this.unknownName = unknownName
  }
}
