import type { Measure } from '@openpar/engine'
import { snakeWords } from '../reading/plain-letters.ts'
import { sumPoints } from '../reading/points.ts'
import { sentences } from '../sentences.ts'
import { readInterval } from './interval.ts'
import type { RuleReading, RuleSubject } from './rule-reading.ts'

/**
 * Statements that all give points: a checklist when the points of all add up to the maximum and none reaches it alone,
 * else levels, of which one holds.
 */
export function readOptions(subject: RuleSubject): RuleReading | undefined {
  const { options, pieces, max } = subject
  if (options.length < 2 || options.length !== pieces.length) return undefined
  const points = options.map((option) => option.points)
  const highest = Math.max(...points)
  const loose = options.some((option) => option.loose)
  if (loose && highest !== max) return undefined
  const doubts = loose ? [sentences.looseOptions()] : []
  if (max !== undefined && highest < max && Math.min(...points) > 0 && sumPoints(points) === max)
    return { ...checklist(subject), doubts }
  const mixed = options.some((option) => readInterval(option.condition) !== undefined)
  return {
    ...levels(subject),
    doubts: [
      ...doubts,
      ...(max !== undefined && highest !== max ? [sentences.highestLevel(highest, max)] : []),
      ...(mixed ? [sentences.mixedLevels()] : []),
    ],
  }
}

function checklist({ options, measure }: RuleSubject): Pick<RuleReading, 'rule' | 'measures'> {
  const items = options.map((option, i) => ({
    measure: `${measure}_item_${i + 1}`,
    text: option.condition,
    points: option.points,
  }))
  const measures = items.map<Measure>((item) => ({ code: item.measure, name: item.text, kind: 'yes-no' }))
  return { rule: { kind: 'checklist', items }, measures }
}

function levels({ options, measure, name }: RuleSubject): Pick<RuleReading, 'rule' | 'measures'> {
  const used = new Set<string>()
  const steps = options.map((option) => {
    const when = answerCode(option.condition, used)
    used.add(when)
    return { when, text: option.condition, points: option.points }
  })
  const choice: Measure = { code: measure, name, kind: 'choice', options: steps.map((step) => step.when) }
  return { rule: { kind: 'levels', measure, levels: steps }, measures: [choice] }
}

function answerCode(condition: string, used: ReadonlySet<string>): string {
  const words = snakeWords(condition, 6)
  const base = /^[a-z]/.test(words) ? words : `muc_${words}`
  let code = base
  for (let copy = 2; used.has(code); copy++) code = `${base}_${copy}`
  return code
}
