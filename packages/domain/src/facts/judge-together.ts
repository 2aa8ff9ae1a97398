import type { Definition, Node, Rule } from '@openpar/engine'
import { allNodes } from '../definition/visit-nodes.ts'
import type { Fault } from '../fault/fault.ts'
import { en, vi } from '../fault/sentence.ts'
import { type Fact, placeOfFact } from './fact.ts'
import { factFault } from './fact-fault.ts'
import type { FaultList } from './fault-list.ts'
import type { PlacedFacts } from './placing/place-facts.ts'

type Settled = PlacedFacts['settled']

/** Facts that read well one by one and make no sense together: parts larger than the whole, judgements off their scale. */
export function judgeTogether(definition: Definition, settled: Settled, faults: FaultList): void {
  const judged = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const { rule, published, max } = node
    if (published !== undefined && max !== undefined) {
      eachFact(settled, published, (fact) => outsideMaximum(fact, max), faults)
    }
    if (!rule) continue
    // Several components may read the same two measures: each pair is judged once.
    const key = readBy(rule, node)
    if (key === undefined || judged.has(key)) continue
    judged.add(key)
    if (rule.kind === 'judged')
      eachFact(settled, rule.measure, (fact) => offScale(fact, node.max!, rule.step), faults)
    else if (rule.kind === 'survey')
      eachFact(settled, rule.measure!, (fact) => aboveBest(fact, rule.full!), faults)
    else if ('denominator' in rule) {
      const wholes = settled.get(rule.denominator!)
      eachFact(settled, rule.numerator!, (fact, unit) => aboveWhole(fact, wholes?.get(unit)), faults)
    }
  }
}

/** What a rule reads, where its facts can contradict one another or their scale. */
function readBy(rule: Rule, { max }: Node): string | undefined {
  if (rule.kind === 'judged') return max === undefined ? undefined : `${rule.measure} ${max} ${rule.step}`
  if (rule.kind === 'survey')
    return rule.measure === undefined || rule.full === undefined ? undefined : `${rule.measure} ${rule.full}`
  if ('numerator' in rule && rule.numerator !== undefined && rule.denominator !== undefined)
    return `${rule.numerator}/${rule.denominator}`
  return undefined
}

function eachFact(
  settled: Settled,
  measure: string,
  judge: (fact: Fact, unit: number) => Fault | undefined,
  faults: FaultList,
): void {
  for (const [unit, fact] of settled.get(measure) ?? []) {
    const fault = judge(fact, unit)
    if (fault) faults.add(fault)
  }
}

function aboveWhole(part: Fact, whole: Fact | undefined): Fault | undefined {
  if (!whole || !(part.value > whole.value)) return undefined
  const { unit, measure, value } = part
  return factFault(
    'numerator-above-denominator',
    placeOfFact(part),
    vi`${unit}: ${measure} = ${value} lớn hơn ${whole.measure} = ${whole.value}; hãy kiểm tra lại.`,
    en`${unit}: ${measure} = ${value} is above ${whole.measure} = ${whole.value}; please check.`,
  )
}

function aboveBest(fact: Fact, full: number): Fault | undefined {
  if (!(fact.value > full)) return undefined
  const { unit, measure, value } = fact
  return factFault(
    'value-too-large',
    placeOfFact(fact),
    vi`${unit}, ${measure}: ${value} lớn hơn mức cao nhất của thang là ${full}.`,
    en`${unit}, ${measure}: ${value} is above ${full}, the best of its scale.`,
  )
}

function outsideMaximum(fact: Fact, max: number): Fault | undefined {
  const { unit, measure, value } = fact
  if (!(value < 0 || value > max)) return undefined
  return factFault(
    'published-outside-maximum',
    placeOfFact(fact),
    vi`${unit}, ${measure}: điểm đã công bố ${value} phải nằm trong khoảng từ 0 đến ${max}.`,
    en`${unit}, ${measure}: the published points ${value} must lie within 0 and ${max}.`,
  )
}

function offScale(fact: Fact, max: number, step: number): Fault | undefined {
  const { unit, measure, value } = fact
  const steps = value / step
  // NaN, which is no decision yet, is in none of these comparisons.
  if (!(value < 0 || value > max || Math.abs(steps - Math.round(steps)) > 1e-9)) return undefined
  return factFault(
    'judgement-off-scale',
    placeOfFact(fact),
    vi`${unit}, ${measure}: ${value} không đúng thang từ 0 đến ${max}, bước ${step}.`,
    en`${unit}, ${measure}: ${value} is not on the scale from 0 to ${max} in steps of ${step}.`,
  )
}
