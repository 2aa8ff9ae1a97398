import { compileFormula, type Definition, type Node, type Rule } from '@openpar/engine'
import type { Path } from '../../../fault/path.ts'
import { allNodes } from '../../visit-nodes.ts'

/** A place that refers to a measure, and the kind of measure it can work with. */
export interface Use {
  readonly code: string
  readonly path: Path
  readonly wants: 'number' | 'yes-no' | 'choice' | 'any'
}

/** Every place of `definition` that names a measure as a key of its own; names inside formulas are not among them. */
export function usesOf(definition: Definition): readonly Use[] {
  return allNodes(definition).flatMap(({ node, path }) => [
    ...usesAt(node, path, ['measure', 'denominator', 'published'], 'number'),
    ...(node.rule ? usesOfRule(node.rule, [...path, 'rule']) : []),
  ])
}

function usesOfRule(rule: Rule, path: Path): readonly Use[] {
  switch (rule.kind) {
    case 'levels':
      return usesAt(rule, path, ['measure'], 'choice')
    case 'checklist':
      return rule.items.map((item, i) => ({
        code: item.measure,
        path: [...path, 'items', i, 'measure'],
        wants: 'yes-no',
      }))
    case 'survey': {
      const answers = (rule.answers ?? []).map(
        (answer, i): Use => ({
          code: answer.measure,
          path: [...path, 'answers', i, 'measure'],
          wants: 'number',
        }),
      )
      return [...answers, ...usesAt(rule, path, ['measure'], 'number')]
    }
    case 'count':
    case 'judged':
      return usesAt(rule, path, ['measure'], 'number')
    case 'formula':
      return []
    case 'monitor':
      return [
        ...usesAt(rule, path, ['measure'], 'any'),
        ...usesAt(rule, path, ['numerator', 'denominator'], 'number'),
      ]
    default:
      return usesAt(rule, path, ['measure', 'numerator', 'denominator'], 'number')
  }
}

function usesAt<Key extends string>(
  holder: { readonly [K in Key]?: string },
  path: Path,
  keys: readonly Key[],
  wants: Use['wants'],
): readonly Use[] {
  return keys.flatMap((key) => {
    const code = holder[key]
    return code === undefined ? [] : [{ code, path: [...path, key], wants }]
  })
}

/** The formula of `node`, where it has one. */
function formulaOf(node: Node): string | undefined {
  return node.rule && 'formula' in node.rule ? node.rule.formula : undefined
}

/** Measures the formulas of `definition` use; of a formula that cannot be read, every name in it. */
export function usesInFormulas(definition: Definition): ReadonlySet<string> {
  const codes = definition.measures.map((measure) => measure.code)
  const used = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const formula = formulaOf(node)
    if (formula === undefined) continue
    const compiled = compileFormula(formula, codes)
    for (const name of compiled.ok ? compiled.names : (formula.match(/[A-Za-z_]\w*/g) ?? [])) used.add(name)
  }
  return used
}
