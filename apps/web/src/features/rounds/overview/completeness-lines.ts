import type { RoundCompleteness } from '@openpar/domain/rounds'

/** A step line of a share over time, as points of an SVG path; nothing moves between two days. */
export function stepPath(
  days: readonly { readonly at: number; readonly share: number }[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const [first] = days
  if (!first) return ''
  const last = days.at(-1)!.at
  const x = (at: number) => (last === first.at ? width : ((at - first.at) / (last - first.at)) * width)
  const y = (share: number) => height - Math.min(1, share) * height
  const round = (value: number) => Math.round(value * 10) / 10
  const moves = days.slice(1).map(({ at, share }) => `H${round(x(at))}V${round(y(share))}`)
  return [`M0 ${round(y(first.share))}`, ...moves, `H${width}`].join('')
}

/** Days as shares of what there is, with the day the round opened before them and today after. */
export function sharesOf(
  { units, entries, days }: RoundCompleteness,
  which: 'finished' | 'sent',
  { opened, today }: { readonly opened: string; readonly today: string },
): readonly { readonly at: number; readonly share: number }[] {
  const all = which === 'finished' ? entries : units
  const known = days.map((day) => ({ day: day.day, share: all === 0 ? 0 : day[which] / all }))
  const before = known[0]?.day === opened ? [] : [{ day: opened, share: 0 }]
  const after = (known.at(-1)?.day ?? opened) < today ? [{ day: today, share: known.at(-1)?.share ?? 0 }] : []
  return [...before, ...known, ...after].map(({ day, share }) => ({
    at: Date.parse(day) / 86_400_000,
    share,
  }))
}
