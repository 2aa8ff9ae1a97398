import { sumPoints } from '../reading/points.ts'
import { sentences } from '../sentences.ts'
import { type DraftNode, doubtAt, type Report } from './draft-node.ts'
import type { Tree } from './grow-tree.ts'

/** Reports every node whose children do not add up to it. Nothing is altered; nodes without a maximum are not compared. */
export function checkSums(nodes: readonly DraftNode[], report: Report): void {
  for (const node of nodes) {
    const sum = sumOf(node.nodes)
    if (sum !== undefined && node.max !== undefined && sum !== node.max) {
      const where = { place: node.maxPlace ?? node.place, text: String(node.max).replace('.', ',') }
      report(doubtAt(sentences.sum(sum, node.max), where, { code: node.code, key: 'max' }))
    }
    checkSums(node.nodes, report)
  }
}

/** The scale of the index: the total row, else the sum of the top nodes, else 100 with a doubt. */
export function findScale(tree: Tree, scored: readonly DraftNode[], report: Report): number {
  const sum = sumOf(scored)
  const key = 'scale'
  if (tree.total !== undefined) {
    const { cell, value } = tree.total
    if (value === undefined) report(doubtAt(sentences.strangeTotal(), cell, { key }))
    else {
      if (sum !== undefined && sum !== value) report(doubtAt(sentences.total(sum, value), cell, { key }))
      return value
    }
  }
  const where = { place: 'toàn văn bản' }
  if (sum === undefined) report(doubtAt(sentences.scaleUnknown(), where, { key }))
  else if (tree.total === undefined) report(doubtAt(sentences.scaleGuessed(sum), where, { key }))
  return sum ?? 100
}

function sumOf(nodes: readonly DraftNode[]): number | undefined {
  const points = nodes.map((node) => node.max)
  if (points.length === 0 || points.includes(undefined)) return undefined
  return sumPoints(points as number[])
}
