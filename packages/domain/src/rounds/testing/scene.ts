import type { Phase } from '../phase/phase.ts'
import type { Capacity, Part, SheetGround } from '../sheet/allow/capacity.ts'
import { refusalOf } from '../sheet/allow/refusal-of.ts'
import { takeAction } from '../sheet/fold/fold-sheet.ts'
import { emptySheet, type Sheet } from '../sheet/sheet.ts'
import type { SheetAction, TakenAction } from '../sheet/sheet-action.ts'

/** 1.1 reads m1, with evidence; 1.2 reads m1 and m2; 2.1 comes from a survey, 2.2 from records; B1 is judged. */
export const ground: SheetGround = {
  components: new Map([
    ['1.1', { measures: ['m1'], source: 'self', evidence: true }],
    ['1.2', { measures: ['m1', 'm2'], source: 'self', evidence: false }],
    ['2.1', { measures: ['answers'], source: 'survey', evidence: false }],
    ['2.2', { measures: ['on_time'], source: 'computed', evidence: false }],
    ['B1', { measures: ['models'], source: 'judged', evidence: false }],
  ]),
}

const ALL = new Set(ground.components.keys())

/** Somebody who is these things to the sheet; an appraiser of every component. */
export const somebody = (person: string, parts: readonly Part[], more: Partial<Capacity> = {}): Capacity => ({
  person,
  parts: new Set(parts),
  appraises: parts.includes('appraiser') ? ALL : new Set(),
  ownUnit: parts.includes('officer') || parts.includes('leader'),
  ...more,
})

export const officer = somebody('officer', ['officer'])
export const colleague = somebody('colleague', ['officer'])
export const leader = somebody('leader', ['leader'])
export const appraiser = somebody('appraiser', ['appraiser'])
export const second = somebody('second', ['appraiser'])
export const manager = somebody('manager', ['manager'])
export const chair = somebody('chair', ['chair'])
export const system: Capacity = { ...somebody('', ['system']), person: null }

export const DOCUMENT = '018f2d3c-0000-7000-8000-000000000001'
export const figure = (value: string) => ({ value, missing: null })
export const setFact = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: figure(value),
})
export const attach = (component: string): SheetAction => ({
  type: 'attach',
  component,
  attachment: { document: DOCUMENT, pages: [{ from: 4, to: 5 }] },
})

/** The days on which the phases of the scene stand. */
const DAY: Readonly<Record<Phase, string>> = {
  prepared: '2026-11-01',
  'self-scoring': '2026-12-01',
  'first-appraisal': '2026-12-20',
  explanation: '2027-01-03',
  'second-appraisal': '2027-01-10',
  council: '2027-01-20',
  final: '2027-02-01',
  published: '2027-03-01',
}

/** A scoresheet with its log, on which people act. */
export class Scene {
  sheet: Sheet = emptySheet
  readonly log: TakenAction[] = []
  phase: Phase = 'self-scoring'

  moment() {
    return { phase: this.phase, today: DAY[this.phase] }
  }

  refusal(capacity: Capacity, action: SheetAction) {
    return refusalOf({ sheet: this.sheet, ground, capacity, moment: this.moment() }, action)
  }

  /** Does it where it is allowed; says why not otherwise. */
  try(capacity: Capacity, action: SheetAction) {
    const refusal = this.refusal(capacity, action)
    if (refusal) return refusal
    const sequence = this.sheet.sequence + 1
    const at = new Date(Date.parse(`${DAY[this.phase]}T01:00:00Z`) + sequence).toISOString()
    const taken: TakenAction = { sequence, at, by: capacity.person, phase: this.phase, action }
    this.sheet = takeAction(this.sheet, taken)
    this.log.push(taken)
    return undefined
  }

  /** Does it; a refusal is a fault of the test. */
  do(capacity: Capacity, ...actions: readonly SheetAction[]): this {
    for (const action of actions) {
      const refusal = this.try(capacity, action)
      if (refusal) throw new Error(`${action.type} by ${capacity.person}: ${refusal}`)
    }
    return this
  }

  in(phase: Phase): this {
    this.phase = phase
    return this
  }
}

/** Everything that the sheet needs before it can be signed. */
export const filled = () => new Scene().do(officer, setFact('m1', '80'), setFact('m2', '3'), attach('1.1'))

export const signed = () => filled().do(leader, { type: 'sign' })

export const sent = () => signed().do(officer, { type: 'send' })

/** Sent, and every component that is appraised accepted. */
export const accepted = () =>
  sent()
    .in('first-appraisal')
    .do(appraiser, ...['1.1', '1.2', 'B1'].map((component): SheetAction => ({ type: 'accept', component })))
