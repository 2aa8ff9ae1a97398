/** A computed figure that is not the published one. */
interface Deviation {
  readonly unit: string
  readonly code: string
  readonly published: number
  readonly computed: number
}

/** Published figures compared: how many, and those that are not reproduced to the last digit. */
interface Comparison {
  readonly compared: number
  readonly deviations: readonly Deviation[]
}

/** Compares published figures, as text, with computed ones; an empty text was not published and is not compared. */
export function compareFigures(
  figures: readonly { readonly unit: string; readonly code: string; readonly published: string }[],
  computed: (unit: string, code: string) => number,
): Comparison {
  const published = figures.filter((figure) => figure.published !== '')
  const all = published.map(({ unit, code, published }) => ({
    unit,
    code,
    published: Number(published),
    computed: computed(unit, code),
  }))
  return { compared: all.length, deviations: all.filter((each) => each.published !== each.computed) }
}
