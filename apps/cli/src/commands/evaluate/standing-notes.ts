import { type Evaluation, type Place, STATUS } from '@openpar/engine'
import type { Note } from '../../output/report.ts'
import { counted } from '../../session/counted.ts'
import { isRescaled } from './is-rescaled.ts'

const MOST_UNITS = 3
const MOST_MEASURES = 3
const MOST_RESCALED = 10

function below(node: Place): Place[] {
  return [node, ...node.children.flatMap(below)]
}

/**
 * What people must know beside a ranking: units that are incomplete, with the first facts they lack; published points;
 * totals that were rescaled because something does not concern the unit.
 */
export function standingNotes(evaluation: Evaluation, code: string): Note[] {
  const node = evaluation.index.byCode.get(code)!
  const places = below(node)
  return [
    ...incompleteNotes(evaluation, node, places),
    ...publishedNotes(evaluation, places),
    ...(node === evaluation.index.root ? rescaledNotes(evaluation) : []),
  ]
}

function incompleteNotes(evaluation: Evaluation, node: Place, places: readonly Place[]): Note[] {
  const { facts, columns } = evaluation
  const { rank, status } = columns[node.position]!
  const unranked = facts.units.flatMap((_, k) =>
    Number.isNaN(rank[k]!) && (status[k] === STATUS.incomplete || status[k] === STATUS.missing) ? [k] : [],
  )
  if (unranked.length === 0) return []
  const more = unranked.length - MOST_UNITS
  return [
    {
      vi: `${unranked.length} đơn vị chưa đủ số liệu nên chưa có hạng:`,
      en: `${counted(unranked.length, 'unit lacks', 'units lack')} facts and ${unranked.length === 1 ? 'has' : 'have'} no rank:`,
    },
    ...unranked.slice(0, MOST_UNITS).map((unit) => unitNote(evaluation, places, unit)),
    ...(more > 0 ? [{ vi: `  … và ${more} đơn vị nữa.`, en: `  … and ${more} more.` }] : []),
  ]
}

function publishedNotes({ columns }: Evaluation, places: readonly Place[]): Note[] {
  const published = places.filter((place) => columns[place.position]!.status.includes(STATUS.published))
  const leaves = published.filter(({ children }) => !children.some((child) => published.includes(child)))
  if (leaves.length === 0) return []
  const list = leaves.map((place) => place.code).join(', ')
  return [
    {
      vi: `Dùng điểm đã công bố, vì chưa đủ số liệu để tính, ở: ${list}.`,
      en: `Points as published are used, for want of facts to score from, at: ${list}.`,
    },
  ]
}

function rescaledNotes(evaluation: Evaluation): Note[] {
  const { units } = evaluation.facts
  const rescaled = units.filter((_, k) => isRescaled(evaluation, k))
  if (rescaled.length === 0) return []
  const shown = rescaled.slice(0, MOST_RESCALED).map(({ code, name }) => name ?? code)
  const more = rescaled.length - shown.length
  const list = `${shown.join(', ')}${more > 0 ? ` +${more}` : ''}`
  return [
    {
      vi: `Tổng điểm được quy đổi về thang vì có nội dung không phát sinh: ${list}.`,
      en: `The total is rescaled because something is not applicable: ${list}.`,
    },
  ]
}

function unitNote(evaluation: Evaluation, places: readonly Place[], unit: number): Note {
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
  return {
    vi: `  ${label}: thiếu ${shown}${more > 0 ? ` và ${more} số liệu nữa` : ''}.`,
    en: `  ${label}: lacks ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
  }
}
