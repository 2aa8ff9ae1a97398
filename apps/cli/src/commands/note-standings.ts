import { type Evaluation, type Place, STATUS } from '@openpar/engine'
import { counted } from '../session/counted.ts'
import type { Session } from '../session/session.ts'

const MOST_UNITS = 3
const MOST_MEASURES = 3

function below(node: Place): Place[] {
  return [node, ...node.children.flatMap(below)]
}

/** What people must know beside a ranking: units that are incomplete, with the first facts they lack; published points. */
export function noteStandings(evaluation: Evaluation, code: string, session: Session): void {
  const { index, facts, columns } = evaluation
  const node = index.byCode.get(code)!
  const places = below(node)
  const { rank, status } = columns[node.position]!
  const unranked = facts.units.flatMap((_, k) =>
    Number.isNaN(rank[k]!) && (status[k] === STATUS.incomplete || status[k] === STATUS.missing) ? [k] : [],
  )
  if (unranked.length > 0) {
    session.note(
      `${unranked.length} đơn vị chưa đủ số liệu nên chưa có hạng:`,
      `${counted(unranked.length, 'unit lacks', 'units lack')} facts and ${unranked.length === 1 ? 'has' : 'have'} no rank:`,
    )
  }
  for (const unit of unranked.slice(0, MOST_UNITS)) noteUnit(evaluation, places, unit, session)
  const more = unranked.length - MOST_UNITS
  if (more > 0) session.note(`  … và ${more} đơn vị nữa.`, `  … and ${more} more.`)

  const published = places.filter((place) => columns[place.position]!.status.includes(STATUS.published))
  const leaves = published.filter(({ children }) => !children.some((child) => published.includes(child)))
  if (leaves.length > 0) {
    const list = leaves.map((place) => place.code).join(', ')
    session.note(
      `Dùng điểm đã công bố, vì chưa đủ số liệu để tính, ở: ${list}.`,
      `Points as published are used, for want of facts to score from, at: ${list}.`,
    )
  }
}

function noteUnit(evaluation: Evaluation, places: readonly Place[], unit: number, session: Session): void {
  const { facts, columns } = evaluation
  const lacking = places.filter(
    (place) => place.children.length === 0 && columns[place.position]!.status[unit] === STATUS.missing,
  )
  const measures = new Set(
    lacking.flatMap(({ code, node, rule }) => {
      const read = [...(rule?.measures ?? []), node?.measure, node?.denominator].filter(
        (each) => each !== undefined,
      )
      const absent = read.filter((measure) =>
        Number.isNaN(facts.columns.get(measure)?.values[unit] ?? Number.NaN),
      )
      // With all its facts at hand a component can still have no score, for instance where a denominator is zero.
      return absent.length > 0 ? absent : [code]
    }),
  )
  const shown = [...measures].slice(0, MOST_MEASURES).join(', ')
  const more = measures.size - MOST_MEASURES
  const { code, name } = facts.units[unit]!
  const label = name === undefined ? code : `${code} ${name}`
  session.note(
    `  ${label}: thiếu ${shown}${more > 0 ? ` và ${more} số liệu nữa` : ''}.`,
    `  ${label}: lacks ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
  )
}
