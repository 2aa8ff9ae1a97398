import {
  type ActionOf,
  entryOf,
  factOf,
  figureIn,
  isDeclared,
  type Sheet,
  type SheetGround,
} from '@openpar/domain/rounds'

/** The sheet of a unit, or of one that was merged into it, in an earlier round. */
export interface EarlierSheet {
  readonly unit: string
  readonly sheet: Sheet
  /** Merged since: its figures and explanations speak of another unit. */
  readonly merged: boolean
}

type Carry = ActionOf<'carry'>
type CarriedEntry = Carry['entries'][number]

/** What appraisers said of an entry: questions, returns, opinions, decisions, and why they corrected its figures. */
function remarksOn(sheet: Sheet, component: string, measures: readonly string[]): readonly string[] {
  const said = entryOf(sheet, component)
    .messages.filter(({ kind }) => ['ask', 'return', 'opinion', 'decision'].includes(kind))
    .map(({ text }) => text)
  const corrections = measures.flatMap((measure) => {
    const { appraised, final } = factOf(sheet, measure)
    return [appraised, final].flatMap((written) => (written ? [written.value.reason] : []))
  })
  return [...new Set([...said, ...corrections])]
}

const MOST = { remarks: 50, evidence: 200 }

function entryFrom(
  sheets: readonly EarlierSheet[],
  component: string,
  measures: readonly string[],
  citable: ReadonlySet<string>,
): CarriedEntry | undefined {
  const own = sheets.find(({ merged }) => !merged)
  const explanation = (own && entryOf(own.sheet, component).explanation?.value) ?? null
  const attached = sheets.flatMap(({ sheet }) => entryOf(sheet, component).evidence?.value ?? [])
  const evidence = [...new Map(attached.map((one) => [one.document, one])).values()]
    .filter(({ document }) => citable.has(document))
    .slice(0, MOST.evidence)
  const remarks = sheets.flatMap(({ sheet }) => remarksOn(sheet, component, measures)).slice(0, MOST.remarks)
  if (explanation === null && evidence.length === 0 && remarks.length === 0) return undefined
  return { component, explanation, evidence: [...evidence], remarks: [...new Set(remarks)] }
}

/**
 * What a sheet takes over from earlier ones, for the components and measures that it still has: figures where asked, of the same
 * unit alone; explanations of the same unit; evidence that may still be cited and remarks of all. Undefined where there is nothing.
 */
export function carriedFrom(
  sheets: readonly EarlierSheet[],
  ground: SheetGround,
  {
    round,
    source,
    facts,
    citable,
  }: Pick<Carry, 'round' | 'source'> & {
    readonly facts: boolean
    readonly citable: ReadonlySet<string>
  },
): Carry | undefined {
  const own = sheets.find(({ merged }) => !merged)
  const declared = [...ground.components].filter(([, place]) => isDeclared(place.source))
  const measures = new Set(declared.flatMap(([, place]) => place.measures))
  const figures = [...measures].flatMap((measure) => {
    const figure = facts && own ? figureIn(factOf(own.sheet, measure), 'self') : undefined
    return figure ? [{ measure, figure }] : []
  })
  const entries = declared.flatMap(([component, place]) => {
    const entry = entryFrom(sheets, component, place.measures, citable)
    return entry ? [entry] : []
  })
  return figures.length === 0 && entries.length === 0
    ? undefined
    : { type: 'carry', round, source, facts: figures, entries }
}
