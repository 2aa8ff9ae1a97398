import { type Definition, type Node, type Rule, shareOf } from '@openpar/engine'
import { allNodes } from '../../definition/visit-nodes.ts'

/** How the figures of a measure come about in the sample. `domain` is the domain whose quality decides. */
export type Drawing = { readonly domain: string } & (
  | { readonly kind: 'count' }
  | { readonly kind: 'part'; readonly whole: string; readonly target: number; readonly full: boolean }
  | { readonly kind: 'choice'; readonly answers: readonly string[]; readonly rare: boolean }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'near'; readonly number: number }
  | { readonly kind: 'answer'; readonly group: string; readonly position: number; readonly of: number }
  | { readonly kind: 'mean'; readonly full: number }
  | { readonly kind: 'steps'; readonly max: number; readonly step: number }
  | { readonly kind: 'events'; readonly usual: number }
)

export type DrawingPlan = ReadonlyMap<string, Drawing>

/**
 * How to draw every measure that the rules of a definition read, decided by the rule that reads it: what is counted in
 * a denominator is a whole, its numerator a part of it. A measure that is part of one share and whole of another is a
 * part. Measures of formulas are not here: they are flows.
 */
export function drawingPlan(definition: Definition): DrawingPlan {
  const plan = new Map<string, Drawing>()
  for (const { node, tree } of allNodes(definition)) {
    if (!node.rule) continue
    const outside = tree !== 'scale'
    for (const [measure, drawing] of drawingsOf(node, node.rule, outside)) {
      const known = plan.get(measure)
      if (!known || (known.kind === 'count' && drawing.kind === 'part')) plan.set(measure, drawing)
    }
  }
  return plan
}

function drawingsOf(node: Node, rule: Rule, outside: boolean): (readonly [string, Drawing])[] {
  const domain = node.code.split('.')[0]!
  const max = node.max ?? 0
  switch (rule.kind) {
    case 'levels': {
      const best = rule.levels.toSorted((a, b) => b.points - a.points)
      const answers = best.map(({ when }) => (typeof when === 'string' ? when : when[0]!))
      return [[rule.measure, { domain, kind: 'choice', answers, rare: outside }]]
    }
    case 'checklist':
      return rule.items.map(({ measure }) => [measure, { domain, kind: 'yes-no' }])
    case 'judged':
      return [[rule.measure, { domain, kind: 'steps', max, step: rule.step }]]
    case 'count': {
      const most = (max / rule.points) * (rule.per ?? 1)
      const rare = outside || rule.start === 'full'
      return [
        [
          rule.measure,
          rare ? { domain, kind: 'events', usual: 0.12 } : { domain, kind: 'near', number: most },
        ],
      ]
    }
    case 'survey': {
      if (rule.measure !== undefined) return [[rule.measure, { domain, kind: 'mean', full: rule.full! }]]
      const answers = rule.answers ?? []
      return answers.map(({ measure }, position) => [
        measure,
        { domain, kind: 'answer', group: node.code, position, of: answers.length },
      ])
    }
    case 'formula':
      return []
    default:
      return shareDrawings(rule, domain)
  }
}

function shareDrawings(
  rule: Exclude<Rule, { kind: 'levels' | 'checklist' | 'judged' | 'count' | 'survey' | 'formula' }>,
  domain: string,
): (readonly [string, Drawing])[] {
  const { measure, numerator, denominator } = rule
  if (measure !== undefined) {
    if (rule.kind !== 'bands') return [[measure, { domain, kind: 'events', usual: 1.5 }]]
    return [[measure, { domain, kind: 'near', number: rule.bands[0]?.from ?? 10 }]]
  }
  if (numerator === undefined || denominator === undefined) return []
  // Bands up to 100 are met by nearly all, bands from 100 only by those who did everything.
  const upTo = rule.kind === 'bands' && rule.bands.some(({ to }) => to === 100)
  const target = upTo ? 0.98 : rule.kind === 'ratio' ? shareOf(rule.target ?? 1) : 1
  return [
    [denominator, { domain, kind: 'count' }],
    [numerator, { domain, kind: 'part', whole: denominator, target, full: rule.kind === 'bands' && !upTo }],
  ]
}
