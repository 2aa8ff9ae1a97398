import type { Definition, Facts } from '@openpar/engine'
import { allNodes } from '../definition/visit-nodes.ts'
import type { Fault } from '../fault/fault.ts'
import { factFault } from './fact-fault.ts'

function at(facts: Facts, measure: string, unit: number) {
  const column = facts.columns.get(measure)
  const provenance = column?.provenance?.get(unit)
  const table = { name: provenance?.source ?? '', header: [], rows: [] }
  const place = { line: provenance?.line ?? 1, path: `${facts.units[unit]!.code}/${measure}` }
  return { value: column?.values[unit] ?? Number.NaN, table, place }
}

/** Facts that read well one by one and make no sense together: parts larger than the whole, judgements off their scale. */
export function doubtfulFacts(definition: Definition, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const { rule, max } = node
    if (!rule) continue
    for (let unit = 0; unit < facts.units.length; unit++) {
      const { code } = facts.units[unit]!
      if ('numerator' in rule && rule.numerator !== undefined && rule.denominator !== undefined) {
        const over = at(facts, rule.numerator, unit)
        const under = at(facts, rule.denominator, unit)
        const key = `${rule.numerator}/${rule.denominator}/${code}`
        if (over.value > under.value && !seen.has(key)) {
          seen.add(key)
          faults.push(
            factFault(
              'numerator-above-denominator',
              over.table,
              over.place,
              `${code}: ${rule.numerator} = ${over.value} lớn hơn ${rule.denominator} = ${under.value}; hãy kiểm tra lại.`,
              `${code}: ${rule.numerator} = ${over.value} is above ${rule.denominator} = ${under.value}; please check.`,
            ),
          )
        }
      }
      if (rule.kind === 'judged' && max !== undefined) {
        const { value, table, place } = at(facts, rule.measure, unit)
        const steps = value / rule.step
        if (value < 0 || value > max || Math.abs(steps - Math.round(steps)) > 1e-9) {
          faults.push(
            factFault(
              'judgement-off-scale',
              table,
              place,
              `${code}, ${rule.measure}: ${value} không đúng thang từ 0 đến ${max}, bước ${rule.step}.`,
              `${code}, ${rule.measure}: ${value} is not on the scale from 0 to ${max} in steps of ${rule.step}.`,
            ),
          )
        }
      }
    }
  }
  return faults
}
