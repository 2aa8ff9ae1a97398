import type { Measure, Node } from '@openpar/engine'
import { snakeWords } from '../reading/plain-letters.ts'
import { sentences } from '../sentences.ts'
import { type DraftNode, doubtAt, type Report } from '../tree/draft-node.ts'
import { readRule, readSurvey, saysSurvey } from './read-rule.ts'
import { rulePieces } from './rule-pieces.ts'
import type { RuleReading } from './rule-reading.ts'

/** What scoring adds to a component, and the measures it needs. */
export interface Scoring {
  readonly node: Pick<Node, 'source' | 'rule' | 'evidence'> & { readonly note?: string }
  readonly measures: readonly Measure[]
}

/**
 * The source and the rule of a component. Words that are not understood as a whole give no rule: they stay in the note,
 * with a doubt. `measure` begins the codes of its measures; `surveyed` says
 * that a node above is scored by survey.
 */
export function scoreComponent(node: DraftNode, measure: string, surveyed: boolean, report: Report): Scoring {
  const about = { code: node.code, key: 'rule' }
  const lines = node.rule.flatMap((line) =>
    line.text.split('\n').map((text) => ({ ...line, text: text.trim() })),
  )
  const evidence = lines
    .filter(({ text }) => EVIDENCE.test(text))
    .map(({ text }) => text.replace(EVIDENCE, ''))
  const remarks = lines.filter(({ text }) => REMARK.test(text)).map(({ text }) => text.replace(REMARK, ''))
  const ruleLines = lines.filter(
    ({ text }) => text !== '' && ![EVIDENCE, REMARK, SELF].some((pattern) => pattern.test(text)),
  )
  const pieces = rulePieces(ruleLines)
  const first = pieces[0] ?? { place: node.place, text: node.text }
  const whole = pieces.map(({ text }) => text).join('; ')
  const source = sourceOf(node, whole, surveyed, report)
  const more = {
    ...(evidence.length === 0 ? {} : { evidence: evidence.filter((text) => text !== '') }),
    ...(remarks.length === 0 ? {} : { note: remarks.join('\n') }),
  }
  const reading: RuleReading | undefined = (source === 'survey' ? readSurvey : readRule)(
    node.name,
    node.max,
    measure,
    pieces,
  )
  if (reading === undefined) {
    const place = { place: first.place, text: whole === '' ? '' : whole }
    const unsure = whole === '' ? sentences.noRule() : sentences.ruleUnknown(whole)
    const nothing =
      source === 'survey' &&
      node.max === undefined &&
      pieces.every(({ text }) => saysSurvey(text) && text.length < 100)
    report(doubtAt(nothing ? sentences.surveyWithoutMax() : unsure, place, about))
    const note = [whole, ...remarks].filter((text) => text !== '').join('\n')
    return { node: { source, ...more, ...(note === '' ? {} : { note }) }, measures: [] }
  }
  for (const { severity, vi, en } of reading.doubts)
    report(
      doubtAt({ severity, vi, en }, { place: first.place, text: whole === '' ? node.text : whole }, about),
    )
  const judged = reading.rule.kind === 'judged' ? 'judged' : source
  return { node: { source: judged, rule: reading.rule, ...more }, measures: reading.measures }
}

const EVIDENCE = /^(?:tài liệu kiểm chứng|tài liệu minh chứng|minh chứng|tlkc)\s*[:–-]\s*/iu
/** How a component is scored, in so many words; says nothing about points. */
const SELF = /^(?:tự (?:đánh giá|chấm(?: điểm)?)|(?:đánh giá )?qua báo cáo|thẩm định)\.?$/iu
const REMARK = /^(?:ghi chú|lưu ý)\s*[:–-]\s*/iu

/** `m_1_1_1_ban_hanh_ke_hoach`: the code of the node and the first words of its name; never one of `taken`. */
export function measureCode(node: Pick<DraftNode, 'code' | 'name'>, taken: ReadonlySet<string>): string {
  const code = snakeWords(node.code, 12)
  const words = snakeWords(node.name, 4)
  const base = `m_${code}${words === '' ? '' : `_${words}`}`
  let given = base
  for (let copy = 2; taken.has(given); copy++) given = `${base}_${copy}`
  return given
}

function sourceOf(node: DraftNode, rule: string, surveyed: boolean, report: Report): 'self' | 'survey' {
  const about = { code: node.code, key: 'source' }
  if (node.surveyMark !== undefined) return 'survey'
  if (saysSurvey(rule)) {
    if (/\d/.test(rule))
      report(doubtAt(sentences.surveyByWords(), { place: node.rule[0]!.place, text: rule }, about))
    return 'survey'
  }
  const words = [node.note ?? '', ...(rule === '' ? [node.name] : [])].find(saysSurvey)
  if (words !== undefined) {
    report(doubtAt(sentences.surveyByWords(), { place: node.place, text: words }, about))
    return 'survey'
  }
  if (!surveyed || rule !== '') return 'self'
  report(doubtAt(sentences.surveyInherited(), { place: node.place, text: node.text }, about))
  return 'survey'
}

/** Whether a node with children says that all of it is scored by survey. */
export function isSurveyed(node: DraftNode): boolean {
  return (
    node.surveyMark !== undefined ||
    [node.name, node.note ?? '', ...node.rule.map(({ text }) => text)].some(saysSurvey)
  )
}
