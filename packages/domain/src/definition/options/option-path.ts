import type { Path } from '../../fault/path.ts'
import { childOf } from '../shape/place.ts'
import { visitNodes } from '../visit-nodes.ts'

/**
 * The place in `definition` that the `at` of an option names: keys from the root (`precision.points.mode`,
 * `classes[0].from`), or keys below a node found by its code anywhere in the tree (`node:1.2.rule.target`). Codes may
 * hold dots; of several codes that fit, the longest counts. Undefined where it leads nowhere; the last key itself may
 * be absent, so that an option can add it.
 */
export function findOptionPath(definition: unknown, at: string): Path | undefined {
  const { start, rest } = at.startsWith('node:')
    ? nodeStart(definition, at.slice(5))
    : { start: [], rest: at }
  if (start === undefined) return undefined
  const steps = stepsOf(rest)
  if (steps === undefined || steps.length === 0) return undefined
  const path = [...start, ...steps]
  let here: unknown = definition
  for (const step of path.slice(0, -1)) here = childOf(here, step)
  const last = path.at(-1)!
  if (typeof last === 'number') return Array.isArray(here) && last < here.length ? path : undefined
  return typeof here === 'object' && here !== null && !Array.isArray(here) ? path : undefined
}

function nodeStart(definition: unknown, words: string): { readonly start?: Path; readonly rest: string } {
  let start: Path | undefined
  let longest = -1
  visitNodes(definition, (node, path) => {
    if (words.startsWith(`${node.code}.`) && node.code.length > longest) {
      start = path
      longest = node.code.length
    }
  })
  return { start, rest: words.slice(longest + 1) }
}

/** `rule.bands[0].points` as keys and positions; undefined where it cannot be read. */
function stepsOf(words: string): Path | undefined {
  const steps: (string | number)[] = []
  for (const part of words.split('.')) {
    const match = /^([A-Za-z][A-Za-z0-9]*)((?:\[\d+\])*)$/.exec(part)
    if (!match) return undefined
    steps.push(match[1]!, ...[...match[2]!.matchAll(/\d+/g)].map(([digits]) => Number(digits)))
  }
  return steps
}
