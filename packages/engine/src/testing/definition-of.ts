import type { Definition } from '../definition/definition.ts'
import type { Measure } from '../definition/measure.ts'
import type { Node } from '../definition/node.ts'
import type { Quantity, Rule } from '../definition/rule.ts'
import { ANSWERS, HUNDREDTHS } from './score-alone.ts'

/** A component; its name is its code. */
export function component(code: string, max: number, rule: Rule, more: Partial<Node> = {}): Node {
  return { code, name: code, max, rule, ...more }
}

/** A component with the share `code_n ÷ code_d`, nothing for a zero denominator. */
export function share(code: string, max: number, more: Partial<Node> = {}): Node {
  const rule: Rule = { kind: 'ratio', numerator: `${code}_n`, denominator: `${code}_d`, zero: 'zero' }
  return component(code, max, rule, more)
}

/** A component whose points are typed in as the measure of its own code, in hundredths. */
export function typed(code: string, max: number, more: Partial<Node> = {}): Node {
  return component(code, max, { kind: 'judged', measure: code, step: 0.0001 }, more)
}

/** A node whose maximum is the sum of its children. */
export function group(code: string, nodes: readonly Node[], more: Partial<Node> = {}): Node {
  return { code, name: code, max: sumOfMaxima(nodes), nodes, ...more }
}

function sumOfMaxima(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + Math.round((node.max ?? 0) * 10_000), 0) / 10_000
}

function measuresOf(rule: Rule): string[] {
  const { measure, numerator, denominator } = rule as Quantity
  const { answers = [], items = [] } = rule as {
    answers?: { measure: string }[]
    items?: { measure: string }[]
  }
  const listed = [...answers, ...items].map((each) => each.measure)
  const named = 'formula' in rule ? (rule.formula?.match(/[a-z]\w*/g) ?? []) : []
  return [measure, numerator, denominator, ...listed, ...named].filter((code) => code !== undefined)
}

function componentsOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.nodes ? componentsOf(node.nodes) : [node]))
}

function measuresIn(nodes: readonly Node[]): Measure[] {
  const codes = new Set<string>()
  const choices = new Set<string>()
  const walk = (node: Node) => {
    if (node.published) codes.add(node.published)
    if (node.rule) for (const code of measuresOf(node.rule)) codes.add(code)
    if (node.rule?.kind === 'levels') choices.add(node.rule.measure)
    node.nodes?.forEach(walk)
  }
  nodes.forEach(walk)
  return Array.from(codes, (code) => ({
    code,
    name: { vi: `Số ${code}`, en: `Number ${code}` },
    ...(choices.has(code) ? { kind: 'choice', options: ANSWERS } : {}),
  }))
}

/** A definition around `nodes`: two decimals, half-up, competition ranks; the scale is the sum of the maxima. */
export function definitionOf(nodes: readonly Node[], more: Partial<Definition> = {}): Definition {
  const outside = [...(more.bonus?.nodes ?? []), ...(more.penalty?.nodes ?? [])]
  return {
    id: 'test',
    edition: '1',
    title: 'Test',
    basis: 'none',
    valid: { from: '2026-01-01' },
    status: 'illustrative',
    method: 'points',
    scale: sumOfMaxima(componentsOf(nodes)),
    precision: HUNDREDTHS,
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'g', title: 'g' }],
    measures: measuresIn([...nodes, ...outside]),
    nodes,
    ...more,
  }
}
