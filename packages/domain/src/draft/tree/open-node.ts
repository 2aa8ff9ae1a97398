import { plainLetters } from '../reading/plain-letters.ts'
import { isBlank, readCellPoints, readPoints } from '../reading/points.ts'
import { sentences } from '../sentences.ts'
import type { AnnexLine } from './annex-line.ts'
import { type DraftNode, doubtAt, type Report } from './draft-node.ts'

const MAX_IN_NAME = [
  /\s*[([]?\s*(?:điểm\s+)?tối đa\s*(?:là|:)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\s*[)\]]?\s*\.?$/iu,
  /\s*[([]\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\s*[)\]]\s*\.?$/iu,
]

/** The node of a line: its name, its maximum, and the rule text that stands in the same row. */
export function openNode(line: AnnexLine, code: string, report: Report): DraftNode {
  const where = { place: line.cell.place, text: line.cell.text }
  const { name: whole, rule: below } = splitName(line)
  const found = findMax(line, whole, code, report)
  if (found.name === '') report(doubtAt(sentences.noName(), where, { code, key: 'name' }))
  return {
    code,
    numbering: line.numbering,
    name: found.name,
    place: where.place,
    text: where.text,
    max: found.max,
    maxPlace: line.max?.place ?? line.cell.place,
    nodes: [],
    rule: [...below.map((text) => ({ text, place: where.place })), ...line.rule],
    surveyMark: isMark(line) ? { text: line.survey!.text, place: line.survey!.place } : undefined,
    note: line.note,
    evidence: line.evidence,
    owner: line.owner,
  }
}

/** A name may run over several lines; it ends before the first line that starts anew or holds points or a share. */
function splitName(line: AnnexLine): { readonly name: string; readonly rule: readonly string[] } {
  const end = line.under.findIndex((text) => !/^[\p{Ll}(]/u.test(text) || /:\s*\d|%|^\p{Ll}\)/u.test(text))
  const last = end === -1 ? line.under.length : end
  return { name: [line.title, ...line.under.slice(0, last)].join(' ').trim(), rule: line.under.slice(last) }
}

function findMax(
  line: AnnexLine,
  name: string,
  code: string,
  report: Report,
): { readonly name: string; readonly max?: number } {
  const about = { code, key: 'max' }
  if (line.max !== undefined) {
    const max = readCellPoints(line.max)
    if (max === undefined) report(doubtAt(sentences.strangeMax(), line.max, about))
    else if (max < 0 && !/^điểm trừ/iu.test(name)) report(doubtAt(sentences.negativeMax(), line.max, about))
    else return { name, max: Math.abs(max) }
    return { name }
  }
  for (const pattern of name.length > 1000 ? [] : MAX_IN_NAME) {
    const match = pattern.exec(name)
    if (match === null || match.index === 0) continue
    const max = readPoints(match[1]!)!
    report(doubtAt(sentences.maxInName(max), line.cell, about))
    return { name: name.slice(0, match.index).replace(/[\s.:;–-]+$/, ''), max }
  }
  const surveyed = line.survey === undefined ? undefined : readCellPoints(line.survey)
  if (surveyed !== undefined && surveyed > 0) {
    report(doubtAt(sentences.maxFromSurvey(surveyed), line.survey!, about))
    return { name, max: surveyed }
  }
  report(doubtAt(sentences.noMax(), line.cell, about))
  return { name }
}

function isMark(line: AnnexLine): boolean {
  if (line.survey === undefined || isBlank(line.survey.text)) return false
  return !/^(?:0+(?:[.,]0+)?|khong)$/.test(plainLetters(line.survey.text).trim())
}
