import {
  type CompiledIndex,
  classOf,
  type Evaluation,
  formatPoints,
  fromPoints,
  type Language,
  type Place,
  type ResultColumn,
  STATUS,
  statusOf,
  textIn,
} from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import { isForPeople } from '../../output/for-people.ts'
import { formatOf } from '../../output/format.ts'
import type { Report, ReportColumn } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'
import { hasFigures } from './has-figures.ts'
import { largestLosses } from './largest-losses.ts'
import { standingNotes } from './standing-notes.ts'

/** Positions of the units of a group in the order of their rank at a node; units without a rank last. */
function rankedUnits(evaluation: Evaluation, group: string, rank: Float64Array): number[] {
  const members = Array.from(evaluation.groups.get(group) ?? [])
  const place = (unit: number) => (Number.isNaN(rank[unit]!) ? Number.POSITIVE_INFINITY : rank[unit]!)
  return members.sort((a, b) => place(a) - place(b) || a - b)
}

/** Decimals of points in tables: those of components and totals, whichever has more. */
function decimalsOf({ definition }: CompiledIndex): number {
  const { points, totals } = definition.precision
  return Math.max(points.decimals, totals.decimals)
}

/**
 * The ranking of every group at a node: rank, unit, points, points of the parts one level down or the `losses` largest
 * losses (workbooks and programs get both), status. Losses are by name where people read and by code where programs do.
 */
export function rankingReport(
  evaluation: Evaluation,
  code: string,
  losses: number,
  session: Session,
): Report {
  const { index, facts, columns, groups } = evaluation
  const node = index.byCode.get(code)!
  const column = columns[node.position]!
  const decimals = decimalsOf(index)
  const pointsIn = (title: ReportColumn): ReportColumn => ({ ...title, decimals })
  const forPeople = isForPeople(session)
  const onScreen = formatOf(session.format, session.out) === 'table'
  const known = (figures: ResultColumn, k: number, value: number) =>
    forPeople && !hasFigures(figures, k) ? undefined : fromPoints(value)
  const isGrouped = groups.size > 1
  const ranked = [...groups.keys()].flatMap((group) =>
    rankedUnits(evaluation, group, column.rank).map((k) => ({ group, k })),
  )
  const lossesOf = (k: number) =>
    largestLosses(evaluation, k, losses, node)
      .map(({ place, lost }) => lossText(place, lost, session.language, forPeople))
      .join('; ')
  const largest = ranked.map(({ k }) => (losses > 0 ? lossesOf(k) : ''))
  const hasClasses = node === index.root && index.definition.classes !== undefined
  const groupWords = new Map(
    index.definition.groups.map(({ code: key, title }) => [key, textIn(title, session.language)]),
  )
  const hasLosses = losses > 0 && (!forPeople || largest.some((text) => text !== ''))
  // People need not read "scored" on every line.
  const hasStatus = !onScreen || ranked.some(({ k }) => column.status[k] !== STATUS.scored)
  // Beside the losses a terminal has no room for parts: `evaluate` shows those.
  const parts = onScreen && hasLosses ? [] : node.children
  return {
    title: node.name,
    sheet: { vi: 'Xếp hạng', en: 'Ranking' },
    columns: [
      ...(isGrouped ? [COLUMN.group] : []),
      COLUMN.rank,
      COLUMN.unit,
      COLUMN.unitName,
      pointsIn(COLUMN.points),
      pointsIn(COLUMN.lost),
      ...(hasClasses ? [CLASS] : []),
      ...parts.map((child) => pointsIn(partColumn(child, onScreen || !forPeople))),
      ...(hasStatus ? [COLUMN.status] : []),
      ...(hasLosses ? [LARGEST_LOSSES] : []),
    ],
    rows: ranked.map(({ group, k }, row) => [
      ...(isGrouped ? [forPeople ? groupWords.get(group) : group] : []),
      column.rank[k]!,
      facts.units[k]!.code,
      facts.units[k]!.name ?? '',
      known(column, k, column.points[k]!),
      known(column, k, column.lost[k]!),
      ...(hasClasses ? [classWords(index, column.points[k]!, session.language)] : []),
      ...parts.map(({ position }) => known(columns[position]!, k, columns[position]!.points[k]!)),
      ...(hasStatus ? [statusOf(column, k)] : []),
      ...(hasLosses ? [largest[row]!] : []),
    ]),
    about: aboutIndex(index.definition, session.language),
    notes: standingNotes(evaluation, code),
  }
}

/** Points of a part, under its code; with its name too where there is room. */
function partColumn({ code, name }: Place, brief: boolean): ReportColumn {
  const both = { vi: `${code} ${textIn(name, 'vi')}`, en: `${code} ${textIn(name, 'en')}` }
  return { key: code, title: brief ? code : both, kind: 'points' }
}

const CLASS: ReportColumn = { key: 'class', title: { vi: 'Xếp loại', en: 'Class' }, kind: 'text' }

function classWords({ definition }: CompiledIndex, points: number, language: Language): string | undefined {
  const found = classOf(definition, points)
  return found && textIn(found.name, language)
}

const LARGEST_LOSSES: ReportColumn = {
  key: 'largest_losses',
  title: { vi: 'Mất nhiều nhất', en: 'Largest losses' },
  kind: 'text',
  wraps: true,
}

/** A name and what is lost there, held together by an unbreakable space; the code and a plain number where programs read. */
function lossText({ code, name }: Place, lost: number, language: Language, forPeople: boolean): string {
  if (!forPeople) return `${code} ${fromPoints(lost)}`
  return `${textIn(name, language)}\u00a0−${formatPoints(lost, language)}`
}
