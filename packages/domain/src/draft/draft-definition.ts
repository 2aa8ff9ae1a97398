import type { Definition, Measure, Node, OutsideScale } from '@openpar/engine'
import type { AnnexTable } from './annex-table.ts'
import type { Doubt } from './doubt.ts'
import { readTables } from './read-tables.ts'
import { isSurveyed, measureCode, scoreComponent } from './rules/score-component.ts'
import { sentences } from './sentences.ts'
import { checkSums, findScale } from './tree/check-sums.ts'
import { type DraftNode, doubtAt, type Report } from './tree/draft-node.ts'

/** What the tables cannot say. `source` is the file the tables were read from. */
export interface DraftOptions {
  readonly id: string
  readonly edition: string
  readonly source?: string
}

/** A definition to be finished by hand, and everything in it that is not certain. */
export interface Draft {
  readonly draft: Definition
  /** In the order of the document; doubts about the whole document first. */
  readonly doubts: readonly Doubt[]
}

const DOCUMENT = { place: 'toàn văn bản' } as const

/**
 * A draft of a definition from the tables of an annex: columns recognised by header words or content, levels by
 * numbering, maxima, and the rules whose words are understood as a whole. A component whose words are not understood
 * has no rule and keeps the words in its note. Points that do not add up are reported, never altered. The status is
 * `frame` while any node lacks its maximum or any component its rule, else `illustrative`.
 */
export function draftDefinition(tables: readonly AnnexTable[], options: DraftOptions): Draft {
  const doubts: Doubt[] = []
  const report: Report = (doubt) => doubts.push(doubt)
  const tree = readTables(tables, report)
  checkSums(tree.roots, report)
  const outside = tree.roots.filter((root) => outsideKind(root) !== undefined)
  const scored = tree.roots.filter((root) => !outside.includes(root))
  const scale = findScale(tree, scored, report)
  const found: Found = { measures: [], stems: new Set() }
  const finish = (node: DraftNode) => finishNode(node, false, found, report)
  const nodes = scored.map(finish)
  const bonus = outsideScale(outside, 'bonus', finish, report)
  const penalty = outsideScale(outside, 'penalty', finish, report)
  for (const [key, sentence] of DECLARED_BY_HAND) report(doubtAt(sentence, DOCUMENT, { key }))
  const all = [...nodes, ...(bonus?.nodes ?? []), ...(penalty?.nodes ?? [])]
  const from = options.source === undefined ? '' : ` từ tệp ${options.source}`
  const draft: Definition = {
    id: options.id,
    edition: options.edition,
    title: `Bản thảo bộ chỉ số ${options.id}`,
    basis: 'Chưa ghi',
    valid: { from: `${/^\d{4}/.exec(options.edition)?.[0] ?? '1900'}-01-01` },
    status: all.every(isComplete) && all.length > 0 ? 'illustrative' : 'frame',
    note: `Bản thảo nhập tự động${from}; phải kiểm tra lại từng chỗ nghi ngờ trước khi dùng.`,
    method: 'points',
    scale,
    precision: {
      ratios: 'exact',
      points: { decimals: 2, mode: 'half-up' },
      totals: { decimals: 2, mode: 'half-up' },
    },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'don-vi', title: 'Các đơn vị được đánh giá' }],
    ...(bonus === undefined ? {} : { bonus }),
    ...(penalty === undefined ? {} : { penalty }),
    measures: found.measures,
    nodes,
  }
  return { draft, doubts: inDocumentOrder(doubts, tables) }
}

const DECLARED_BY_HAND = [
  ['title', sentences.titleAndBasis()],
  ['valid', sentences.validFrom()],
  ['precision', sentences.precision()],
  ['ranking', sentences.ranking()],
  ['groups', sentences.groups()],
] as const

/** Measures so far, and how their codes begin. */
interface Found {
  readonly measures: Measure[]
  readonly stems: Set<string>
}

function finishNode(node: DraftNode, surveyed: boolean, found: Found, report: Report): Node {
  const head = { code: node.code, name: node.name, ...(node.max === undefined ? {} : { max: node.max }) }
  const given = {
    ...(node.evidence === undefined ? {} : { evidence: node.evidence.split('\n') }),
    ...(node.owner === undefined ? {} : { owner: node.owner }),
  }
  if (node.nodes.length === 0) {
    const stem = measureCode(node, found.stems)
    found.stems.add(stem)
    const scoring = scoreComponent(node, stem, surveyed, report)
    found.measures.push(...scoring.measures)
    const note = notes(node.note, scoring.node.note)
    const { note: _, ...scored } = scoring.node
    const evidence = [...(given.evidence ?? []), ...(scored.evidence ?? [])]
    return { ...head, ...scored, ...given, ...(evidence.length === 0 ? {} : { evidence }), ...note }
  }
  const below = surveyed || isSurveyed(node)
  const words = node.rule.map(({ text }) => text).join('\n')
  if (words !== '')
    report(
      doubtAt(
        sentences.ruleAbove(),
        { place: node.rule[0]!.place, text: words },
        { code: node.code, key: 'note' },
      ),
    )
  const nodes = node.nodes.map((child) => finishNode(child, below, found, report))
  return { ...head, ...given, ...notes(node.note, words), nodes }
}

function notes(...texts: readonly (string | undefined)[]): { readonly note?: string } {
  const note = texts.filter((text) => text !== undefined && text !== '').join('\n')
  return note === '' ? {} : { note }
}

function outsideKind(root: DraftNode): 'bonus' | 'penalty' | undefined {
  if (/^điểm (?:thưởng|cộng)/iu.test(root.name)) return 'bonus'
  return /^điểm trừ/iu.test(root.name) ? 'penalty' : undefined
}

function outsideScale(
  roots: readonly DraftNode[],
  kind: 'bonus' | 'penalty',
  finish: (node: DraftNode) => Node,
  report: Report,
): OutsideScale | undefined {
  const root = roots.find((node) => outsideKind(node) === kind)
  if (root === undefined) return undefined
  report(doubtAt(sentences.outside(kind === 'bonus'), root, { code: root.code, key: 'name' }))
  const nodes = roots.filter((node) => outsideKind(node) === kind)
  const cap = nodes.reduce((sum, node) => sum + (node.max ?? 0), 0)
  return { cap, nodes: nodes.map(finish) }
}

function isComplete(node: Node): boolean {
  if (node.max === undefined) return false
  return node.nodes === undefined ? node.rule !== undefined : node.nodes.every(isComplete)
}

function inDocumentOrder(doubts: readonly Doubt[], tables: readonly AnnexTable[]): Doubt[] {
  const position = new Map<string, number>()
  const mark = (place: string) => position.set(place, position.size)
  for (const table of tables) {
    mark(table.name)
    for (const row of table.rows) for (const cell of row) mark(cell.place)
  }
  const of = (doubt: Doubt) => position.get(doubt.place) ?? -1
  return [...doubts].sort((a, b) => of(a) - of(b))
}
