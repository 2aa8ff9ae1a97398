import type { CodeMapping, Definition } from '@openpar/engine'
import { editionNodes } from './match/edition-node.ts'
import { type Certainty, linkNodes } from './match/link-nodes.ts'

/** Where a code of a later edition comes from. */
export interface CodeOrigin {
  readonly code: string
  /** Codes in the earlier edition, in its tree order; empty for what is new. */
  readonly earlier: readonly string[]
  readonly certainty: Certainty
  /**
   * `same`: one code and one code, years compare directly. `merged`: the sum of several earlier codes compares with this
   * one. `split`: one earlier code compares with the sum of this one and `with`. `regrouped`: only whole groups of codes
   * compare. `new`: nothing to compare with.
   */
  readonly relation: 'same' | 'merged' | 'split' | 'regrouped' | 'new'
  /** Other later codes that come from the same earlier ones, directly or through one another, in tree order. */
  readonly with: readonly string[]
}

/**
 * For every component of `later`, in tree order, bonus and penalty included, the codes it had in `earlier` and how sure
 * that is, for comparing years. An earlier code may belong to a criterion or domain. `mapping` as in `compareEditions`.
 */
export function mapCodes(
  earlier: Definition,
  later: Definition,
  mapping?: CodeMapping,
): readonly CodeOrigin[] {
  return mapNodes(earlier, later, mapping, true)
}

/** As `mapCodes`, for criteria and domains too. */
export function mapNodes(
  earlier: Definition,
  later: Definition,
  mapping?: CodeMapping,
  componentsOnly = false,
): readonly CodeOrigin[] {
  const origins = new Map<string, CodeOrigin>()
  for (const cluster of linkNodes(earlier, later, mapping)) {
    for (const { code } of cluster.later) {
      const direct = cluster.links.filter((link) => link.later === code).map((link) => link.earlier)
      origins.set(code, {
        code,
        earlier: cluster.earlier.map((node) => node.code).filter((origin) => direct.includes(origin)),
        certainty: cluster.certainty,
        relation: relationOf(cluster.earlier.length, cluster.later.length),
        with: cluster.later.map((node) => node.code).filter((other) => other !== code),
      })
    }
  }
  return editionNodes(later)
    .filter(({ node }) => !componentsOnly || node.nodes === undefined)
    .map(({ code }) => origins.get(code)!)
}

function relationOf(earlier: number, later: number): CodeOrigin['relation'] {
  if (earlier === 0) return 'new'
  if (earlier === 1) return later === 1 ? 'same' : 'split'
  return later === 1 ? 'merged' : 'regrouped'
}
