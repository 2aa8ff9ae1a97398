/** Something asked of the engine that cannot be done, told to people in both languages; no full stop. */
export class InputProblem extends RangeError {
  readonly vi: string
  readonly en: string

  constructor(vi: string, en: string) {
    super(en)
    this.vi = vi
    this.en = en
  }
}

/** A code that the index does not have. */
export function noNode(code: string): InputProblem {
  return new InputProblem(`không có mục ${code}`, `no node with code ${code}`)
}

/** A unit that the facts do not have. */
export function noUnit(code: string): InputProblem {
  return new InputProblem(`không có đơn vị ${code}`, `no unit with code ${code}`)
}
