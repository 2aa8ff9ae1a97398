import type { Drawing, DrawingPlan } from './drawing-plan.ts'
import { countOf, flowsOf } from './flows.ts'
import { usualSize } from './sizes.ts'
import type { UnitYear } from './unit-year.ts'

/** A figure of one unit and year: a number, the code of an answer, or why there is none. */
export type Figure = number | string | { readonly reason: string }

/** Wholes that are nothing for some units, by how many of a hundred: they have no such cases at all. */
const NONE: Readonly<Record<string, number>> = {
  service_units: 30,
  legal_docs_assigned: 25,
  mediation_cases: 10,
  audit_amount: 40,
  investment_plan: 15,
  old_docs_to_review: 10,
}

/** Figures of one unit and year for every measure asked for, agreeing with one another. */
export function figuresOf(year: UnitYear, plan: DrawingPlan): (measure: string) => Figure {
  const flows = flowsOf(year)
  const drawn = new Map<string, Figure>()
  const number = (measure: string): number => {
    const figure = figureOf(measure)
    if (typeof figure !== 'number') throw new Error(`${measure} is the whole of a share and no number`)
    return figure
  }
  const figureOf = (measure: string): Figure => {
    const flow = flows.get(measure)
    if (flow !== undefined) return flow
    const known = drawn.get(measure)
    if (known !== undefined) return known
    const drawing = plan.get(measure)
    if (!drawing) throw new Error(`no rule and no flow of the sample tells how to draw ${measure}`)
    const figure = drawFigure(measure, drawing, year, number)
    drawn.set(measure, figure)
    return figure
  }
  return figureOf
}

function drawFigure(
  measure: string,
  drawing: Drawing,
  year: UnitYear,
  number: (measure: string) => number,
): Figure {
  const draw = year.draw(measure)
  const quality = year.quality(drawing.domain)
  switch (drawing.kind) {
    case 'count': {
      const none = NONE[measure]
      if (none !== undefined && year.lasting(`no ${measure}`).chance(none / 100)) return 0
      return countOf(year, measure, usualSize(measure))
    }
    case 'part': {
      const whole = number(drawing.whole)
      if (drawing.full && draw.chance(quality - 0.1)) return whole
      // Ratios of the 766 index are counted by machine, case by case: they lie lower and wider apart.
      const [low, gain, spread] = measure.endsWith('_num') ? [0.35, 0.6, 0.12] : [0.68, 0.36, 0.05]
      const share = drawing.target * (low + gain * quality + spread * draw.around())
      return Math.round(whole * Math.max(0, Math.min(1, share)))
    }
    case 'choice': {
      const { answers, rare } = drawing
      const worse = draw.share() / (rare ? 0.1 : quality)
      const position = worse < 1 ? 0 : rare && worse < 3 ? 1 : rare ? answers.length - 1 : worse < 1.2 ? 1 : 2
      return answers[Math.min(position, answers.length - 1)]!
    }
    case 'yes-no':
      return draw.chance(Math.min(0.99, quality + 0.1)) ? 1 : 0
    case 'near':
      return Math.max(0, Math.round(drawing.number * (0.35 + 0.75 * quality + 0.1 * draw.around())))
    case 'answer':
      return answerCount(drawing, year, quality)
    case 'mean':
      return (
        Math.round(drawing.full * Math.min(0.98, 0.42 + 0.48 * quality + 0.025 * draw.around()) * 100) / 100
      )
    case 'steps': {
      const steps = Math.round((drawing.max / drawing.step) * (quality + 0.12 * draw.around()))
      return Math.max(0, Math.min(drawing.max, steps * drawing.step))
    }
    case 'events':
      return eventsOf(draw.share(), drawing.usual * (1.9 - quality))
  }
}

/** How often something rare happened: the count whose cumulative Poisson probability passes `share`. */
function eventsOf(share: number, usual: number): number {
  let probability = Math.exp(-usual)
  let count = 0
  for (let sum = probability; share > sum && count < 20; sum += probability) {
    count++
    probability *= usual / count
  }
  return count
}

/** How many of those asked gave the answer at a position, best first; the parts of one question add up to its sample. */
function answerCount(
  { group, position, of }: Extract<Drawing, { kind: 'answer' }>,
  year: UnitYear,
  quality: number,
): number {
  const draw = year.draw(`answers ${group}`)
  const asked = draw.whole(90, 240)
  const good = Math.max(0.2, Math.min(0.96, 0.25 + 0.68 * quality + 0.03 * draw.around()))
  let left = asked
  for (let k = 0; k < of; k++) {
    // Five answers have two good ones, four have one very good and one good; the good share splits between them.
    const share = k === 0 ? good * 0.45 : k === 1 ? good : k === 2 ? 0.75 : 0.7
    const count = k === of - 1 ? left : Math.round(left * Math.min(1, share))
    if (k === position) return count
    left -= count
  }
  return 0
}
