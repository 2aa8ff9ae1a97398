import type { AnnexCell } from '../annex-table.ts'
import { ordinal } from '../reading/numbering.ts'
import { readCellPoints, readPoints, sumPoints } from '../reading/points.ts'
import { sentences } from '../sentences.ts'
import { type AnnexLine, isTotal } from './annex-line.ts'
import { checkNumbering } from './check-numbering.ts'
import { type DraftNode, doubtAt, type Report } from './draft-node.ts'
import { openNode } from './open-node.ts'
import { type Open, placeInTree } from './place-in-tree.ts'

interface OpenNode extends Open {
  readonly node: DraftNode
}

/** The tree as far as it has been read; tables that continue each other grow the same one. */
export interface Tree {
  readonly roots: DraftNode[]
  readonly open: OpenNode[]
  readonly codes: Set<string>
  total?: { readonly cell: AnnexCell; readonly value?: number }
}

export function emptyTree(): Tree {
  return { roots: [], open: [], codes: new Set() }
}

/** Adds the lines of one table: numbered lines become nodes, others the rule text of the node above. */
export function growTree(tree: Tree, lines: readonly AnnexLine[], report: Report): void {
  const numbered = lines.some((line) => line.numbering !== undefined) || tree.roots.length > 0
  let letters: 'nodes' | 'options' | 'text' = 'text'
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (isTotal(line)) {
      const cell = line.max ?? line.cell
      tree.total = { cell, value: totalOf(line) }
      continue
    }
    if (line.numbering?.style === 'letter') {
      if (lines[i - 1]?.numbering?.style !== 'letter' && !insideLetters(lines, i)) {
        letters = letterMeaning(tree, lines, i)
        if (letters === 'options') report(doubtAt(sentences.letterOptions(), cellOf(line), current(tree)))
      }
      if (letters === 'nodes') addNode(tree, line, report)
      else addText(tree, line, report, letters === 'options')
      continue
    }
    if (isNode(tree, line, numbered)) addNode(tree, line, report)
    else addText(tree, line, report, true)
  }
}

function isNode(tree: Tree, line: AnnexLine, numbered: boolean): boolean {
  if (line.numbering !== undefined || line.level !== undefined) return true
  if (line.title === '') return line.strangeCode !== undefined
  const here = tree.open.at(-1)?.node
  const max = line.max === undefined ? undefined : readCellPoints(line.max)
  const counted = line.strangeCode?.numbered === true
  if (max === undefined) return counted || (here === undefined && line.strangeCode !== undefined)
  if (line.strangeCode !== undefined || !numbered || here === undefined) return true
  if (line.cell.bold === true || isCapitals(line.title)) return true
  return here.max === undefined || max > here.max || max < 0
}

function addNode(tree: Tree, line: AnnexLine, report: Report): void {
  const placed = placement(tree, line)
  const parent = placed.keep === 0 ? undefined : tree.open[placed.keep - 1]!.node
  const siblings = parent?.nodes ?? tree.roots
  const last = siblings.at(-1)
  const recovered = lostZero(line, last, placed.code)
  const code = unique(tree.codes, recovered ?? placed.code)
  const node = openNode(line, code, report)
  checkNumbering(
    { line, placed, given: code, recovered: recovered !== undefined, before: last?.code },
    report,
  )
  siblings.push(node)
  tree.open.length = placed.keep
  tree.open.push({ code, numbering: line.numbering, node })
}

function addText(tree: Tree, line: AnnexLine, report: Report, withPoints: boolean): void {
  const here = tree.open.at(-1)?.node
  if (here === undefined) {
    if (line.title !== '') report(doubtAt(sentences.headingSkipped(), line.cell))
    return
  }
  const points = line.max === undefined || !withPoints ? undefined : readCellPoints(line.max)
  if (line.title !== '') {
    const words = points === undefined ? line.title : `${line.title.replace(/\s*:$/, '')}: ${points}`
    here.rule.push({ text: words, place: line.cell.place })
    for (const text of line.under) here.rule.push({ text, place: line.cell.place })
  }
  const only = line.title === '' && line.rule.length === 1 && points !== undefined
  here.rule.push(...(only ? [{ ...line.rule[0]!, text: `${line.rule[0]!.text}: ${points}` }] : line.rule))
}

function placement(tree: Tree, line: AnnexLine) {
  if (line.numbering !== undefined) return placeInTree(line.numbering, tree.open)
  const top = line.cell.bold === true || isCapitals(line.title)
  const keep = line.level ?? (top ? 0 : Math.max(0, tree.open.length - 1))
  const depth = Math.min(keep, tree.open.length)
  const parent = depth === 0 ? undefined : tree.open[depth - 1]!
  const last = (parent?.node.nodes ?? tree.roots).at(-1)
  const next = (last === undefined ? 0 : (ordinal(last.code.split('.').at(-1)!) ?? 0)) + 1
  return {
    keep: depth,
    code: [...(parent === undefined ? [] : [parent.code]), next].join('.'),
    orphan: false,
  }
}

/** What the rows a), b)… from `from` on are: components, levels with points in the column of maxima, or rule text. */
function letterMeaning(tree: Tree, lines: readonly AnnexLine[], from: number): 'nodes' | 'options' | 'text' {
  const run: AnnexLine[] = []
  for (const line of lines.slice(from)) {
    if (line.numbering?.style === 'letter') run.push(line)
    else if (line.numbering !== undefined || isTotal(line)) break
  }
  const points = run.map((line) => (line.max === undefined ? undefined : readCellPoints(line.max)))
  const known = points.filter((value) => value !== undefined)
  if (known.length === 0) return 'text'
  const max = tree.open.findLast((entry) => entry.numbering?.style !== 'letter')?.node.max
  if (max === undefined || sumPoints(known) === max) return 'nodes'
  return known.length === run.length && run.length > 1 && Math.max(...known) === max ? 'options' : 'nodes'
}

function insideLetters(lines: readonly AnnexLine[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const numbering = lines[i]!.numbering
    if (numbering !== undefined) return numbering.style === 'letter'
  }
  return false
}

/** `1.1` typed into a spreadsheet as a number after `1.9` was `1.10`. */
function lostZero(line: AnnexLine, last: DraftNode | undefined, code: string): string | undefined {
  if (line.numbering?.numeric !== true || last === undefined) return undefined
  const steps = last.code.split('.')
  const next = String(Number(steps.at(-1)) + 1)
  const meant = [...steps.slice(0, -1), next].join('.')
  return next.endsWith('0') && code === meant.replace(/0+$/, '') ? meant : undefined
}

function unique(codes: Set<string>, code: string): string {
  let given = code
  for (let copy = 2; codes.has(given); copy++) given = `${code}-${copy}`
  codes.add(given)
  return given
}

function totalOf(line: AnnexLine): number | undefined {
  if (line.max !== undefined) return readCellPoints(line.max)
  const written = /(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\s*$/u.exec(line.title)
  return written === null ? undefined : readPoints(written[1]!)
}

function current(tree: Tree): { readonly code?: string; readonly key: string } {
  return { code: tree.open.at(-1)?.code, key: 'rule' }
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

function cellOf(line: AnnexLine): { readonly place: string; readonly text: string } {
  return { place: line.cell.place, text: line.cell.text }
}
