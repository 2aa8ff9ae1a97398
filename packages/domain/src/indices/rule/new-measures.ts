import { type Measure, type Text, textIn } from '@openpar/engine'
import { childOf } from '../../definition/shape/place.ts'

/** Measures of a definition that need not have the right shape. */
export function measuresIn(data: unknown): readonly Measure[] {
  const list = childOf(data, 'measures')
  if (!Array.isArray(list)) return []
  return list.filter((measure) => typeof childOf(measure, 'code') === 'string')
}

/** The kind of a measure, `number` where it does not say. */
export function kindOf(measure: Measure | undefined): 'number' | 'yes-no' | 'choice' | undefined {
  return measure && (measure.kind ?? 'number')
}

/** Makes measures for one component whose codes no other measure has: `m_1_2`, `m_1_2_tong`. */
export class NewMeasures {
  readonly made: Measure[] = []
  readonly #data: unknown
  readonly #stem: string
  readonly #name: Text

  constructor(data: unknown, node: unknown) {
    this.#data = data
    const code = childOf(node, 'code')
    const letters = String(code ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
    this.#stem = letters === '' ? 'm' : `m_${letters}`
    const name = childOf(node, 'name')
    this.#name = typeof name === 'string' || childOf(name, 'vi') !== undefined ? (name as Text) : String(code)
  }

  /** A new measure named after the component, followed by `suffix` words; its code ends with `ending`. */
  make(ending: string, suffix: string, more: Partial<Measure> = {}): string {
    const taken = new Set([...measuresIn(this.#data), ...this.made].map((measure) => measure.code))
    const first = ending === '' ? this.#stem : `${this.#stem}_${ending}`
    let code = first
    for (let k = 2; taken.has(code); k++) code = `${first}_${k}`
    const name = textIn(this.#name, 'vi')
    this.made.push({ code, name: suffix === '' ? name : `${name}: ${suffix}`, ...more })
    return code
  }
}
