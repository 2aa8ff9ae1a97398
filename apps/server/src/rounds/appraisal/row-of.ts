import {
  type AppraisalDeed,
  type AppraisalRow,
  appraisalStateOf,
  type Case,
  entryOf,
  heldBackOf,
  type Refusal,
  refusalOf,
  type Sheet,
  type SheetAction,
  sheetContents,
} from '@openpar/domain/rounds'
import type { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import { seesNotes } from '../sheet/sheet-case.ts'
import type { AppraisalRound } from './appraisal-round.ts'

/** One component of the sheet, with the facts that its rule reads. */
const partOf = (sheet: Sheet, component: string, measures: readonly string[]): Sheet => ({
  ...sheet,
  entries: new Map([[component, entryOf(sheet, component)]]),
  facts: new Map([...sheet.facts].filter(([measure]) => measures.includes(measure))),
})

/** Why the person cannot do each deed now. What a correction changes is judged when it is made: the rest is as for accepting. */
function refusedDeeds(of: Case, component: string): Partial<Record<AppraisalDeed, Refusal>> {
  const text = '–'
  const examples: Readonly<Record<AppraisalDeed, SheetAction>> = {
    accept: { type: 'accept', component },
    correct: { type: 'accept', component },
    ask: { type: 'ask', component, text },
    return: { type: 'return', component, reason: text, until: of.moment.today },
    opine: { type: 'opine', component, agrees: true, text },
    note: { type: 'note', component, text },
    comment: { type: 'comment', component, text },
  }
  const refused = Object.entries(examples).map(([deed, action]) => [deed, refusalOf(of, action)])
  return Object.fromEntries(refused.filter(([, refusal]) => refusal !== undefined))
}

/** One entry of a round as the person who reads may see it. */
export function rowOf(
  { cases, map, units, pointsOf }: AppraisalRound,
  unit: string,
  component: string,
): z.input<typeof AppraisalRow> {
  const of = cases.get(unit)!
  const measures = of.ground.components.get(component)?.measures ?? []
  const { entries, facts } = sheetContents(partOf(of.sheet, component, measures), seesNotes(of))
  const entry = entries[component]!
  const state = appraisalStateOf(of, component)
  const open = [entry.openUntil, of.sheet.openUntil].filter((until) => until !== null)
  return {
    unit: unitBrief(map.units.get(unit) ?? { id: unit, code: unit, name: unit }),
    group: units.find((one) => one.unit === unit)!.group,
    state,
    own: of.capacity.ownUnit,
    points: pointsOf(unit, component),
    facts,
    entry,
    openUntil: state === 'with-unit' ? (open.toSorted().at(-1) ?? null) : null,
    refused: refusedDeeds(of, component),
    heldBack: heldBackOf(of, component, false) ?? null,
  }
}
