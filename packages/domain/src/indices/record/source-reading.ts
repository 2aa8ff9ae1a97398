import type { Definition, Text } from '@openpar/engine'
import { readDefinition } from '../../definition/read-definition.ts'
import { codeSchema, dateSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { childOf, valueAt } from '../../definition/shape/place.ts'
import { readYaml } from '../../definition/source/read-yaml.ts'
import { allNodes } from '../../definition/visit-nodes.ts'
import type { Fault } from '../../fault/fault.ts'
import type { InForce } from './edition.ts'
import { inForceOf } from './in-force.ts'

/** Longest text of an edition, in characters; the largest set that comes with the product has some 98,000. */
export const LONGEST_SOURCE = 400_000

/** What a draft says of itself, as far as it can be read: parts that cannot are absent. */
export interface SourceHead {
  readonly index?: string
  readonly code?: string
  readonly title?: Text
  readonly groups?: readonly string[]
  readonly inForce?: InForce
}

export interface SourceReading {
  /** The text as plain data, whatever its shape; undefined where it is no YAML. */
  readonly data: unknown
  /** Absent where any fault is an error. */
  readonly definition?: Definition
  readonly faults: readonly Fault[]
}

/** The text as plain data, whatever its shape; undefined where it is no YAML. Cheaper than `readSource`; never throws. */
export function readData(source: string): unknown {
  return readYaml(source, 'edition.yaml').value
}

/** Most nodes checked over all choices of all options together: each choice is checked on the whole tree. */
const MOST_CHECKED = 100_000

/**
 * Whether a text would take minutes to check: many choices over a large tree, which no real index has. Nobody may keep
 * a server busy with one text.
 */
export function isTooLaborious(source: string): boolean {
  const data = readData(source)
  const options = childOf(data, 'options')
  const choices = (Array.isArray(options) ? options : []).reduce((sum: number, option) => {
    const list = childOf(option, 'choices')
    return sum + (Array.isArray(list) ? list.length : 0)
  }, 1)
  const parts = ['measures', 'groups', 'classes', 'options', 'mapping'].map((key) => childOf(data, key))
  const size = parts.reduce((sum: number, part) => sum + (Array.isArray(part) ? part.length : 0), 0)
  return choices * (allNodes(data).length + size) > MOST_CHECKED
}

/** Reads and checks the text of an edition; never throws. */
export function readSource(source: string): SourceReading {
  return { data: readData(source), ...readDefinition(source, 'edition.yaml') }
}

/** Index, edition, title, groups and period that a text declares, even where the rest of it has faults; never throws. */
export function readHead(source: string): SourceHead {
  const value = readData(source)
  const index = codeSchema.safeParse(childOf(value, 'id')).data
  const code = codeSchema.safeParse(childOf(value, 'edition')).data
  const title = textSchema.safeParse(childOf(value, 'title')).data
  const groups = groupCodes(childOf(value, 'groups'))
  const from = dateSchema.safeParse(valueAt(value, ['valid', 'from'])).data
  const to = dateSchema.safeParse(valueAt(value, ['valid', 'to'])).data
  const inForce =
    from === undefined || (to !== undefined && to < from) ? undefined : inForceOf({ valid: { from, to } })
  return { index, code, title, groups, inForce }
}

function groupCodes(groups: unknown): readonly string[] | undefined {
  if (!Array.isArray(groups)) return undefined
  const codes = groups.map((group) => codeSchema.safeParse(childOf(group, 'code')).data)
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined
}
