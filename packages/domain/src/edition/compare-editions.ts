import type { CodeMapping, Definition } from '@openpar/engine'
import { EDITION_FIELDS } from './compare/edition-fields.ts'
import { fieldChanges } from './compare/field.ts'
import { clusterChanges, type Editions } from './compare/node-changes.ts'
import { measureChanges, optionChanges } from './compare/part-changes.ts'
import type { EditionChange } from './edition-change.ts'
import { declaredLinks } from './match/declared-links.ts'
import { editionNodes } from './match/edition-node.ts'
import { type Cluster, linkNodes } from './match/link-nodes.ts'

/**
 * What changed from one edition to the next: the whole index first, then its nodes in tree order, what was removed where
 * it stood, then measures and options. Nodes are matched by the declared mapping (see `declaredLinks`), else as
 * `linkNodes` says. A node added or removed is listed with every node below it. Of a split or merger only the sum of
 * the maxima is compared.
 *
 * Settings written differently that mean the same (80% and 0.8, a default left out) are no change; neither are id,
 * edition and mapping. Comparing an edition with itself gives nothing.
 * @throws RangeError when a mapping names a code that its edition does not have.
 */
export function compareEditions(
  earlier: Definition,
  later: Definition,
  mapping?: CodeMapping,
): readonly EditionChange[] {
  const clusters = linkNodes(earlier, later, mapping)
  const before = editionNodes(earlier)
  const after = editionNodes(later)
  const pairs = new Set(
    clusters.flatMap(({ links }) => links.map((link) => `${link.earlier}\n${link.later}`)),
  )
  const editions: Editions = {
    earlier,
    later,
    linked: (from, to) =>
      from === undefined || to === undefined ? from === to : pairs.has(`${from}\n${to}`),
    earlierNodes: new Map(before.map((node) => [node.code, node])),
    laterNodes: new Map(after.map((node) => [node.code, node])),
  }

  const [from, to] = [clusterByCode(clusters, 'earlier'), clusterByCode(clusters, 'later')]
  const isGone = (code: string) => from.get(code)?.later.length === 0
  const goneAfter = Map.groupBy(
    before.map(({ code }) => code).filter(isGone),
    (code) =>
      before
        .slice(
          0,
          before.findIndex((node) => node.code === code),
        )
        .findLast((node) => !isGone(node.code))?.code,
  )
  const ordered = new Set<Cluster>()
  const place = (cluster: Cluster) => {
    if (ordered.has(cluster)) return
    ordered.add(cluster)
    for (const { code } of cluster.earlier)
      for (const gone of goneAfter.get(code) ?? []) place(from.get(gone)!)
  }
  for (const gone of goneAfter.get(undefined) ?? []) place(from.get(gone)!)
  for (const { code } of after) place(to.get(code)!)

  const total = { code: later.totalCode ?? 'total', earlierCode: earlier.totalCode ?? 'total' }
  const heading = { vi: 'Toàn bộ chỉ số', en: 'Whole index' }
  return [
    ...fieldChanges(EDITION_FIELDS, earlier, later, { ...total, heading }),
    ...[...ordered].flatMap((cluster) => clusterChanges(cluster, editions)),
    ...measureChanges(earlier, later, measureOrigins(earlier, later, mapping)),
    ...optionChanges(earlier, later),
  ]
}

function clusterByCode(
  clusters: readonly Cluster[],
  side: 'earlier' | 'later',
): ReadonlyMap<string, Cluster> {
  return new Map(clusters.flatMap((cluster) => cluster[side].map(({ code }) => [code, cluster])))
}

/** Declared codes of measures, later → earlier, where one became one. */
function measureOrigins(earlier: Definition, later: Definition, mapping?: CodeMapping): Map<string, string> {
  const { links } = declaredLinks(earlier, later, mapping)
  const isMeasure = ({ measures }: Definition, code: string) =>
    measures.some((measure) => measure.code === code)
  return new Map(
    links
      .filter((link) => isMeasure(earlier, link.earlier) && isMeasure(later, link.later))
      .filter(
        (link) =>
          links.filter((other) => other.earlier === link.earlier || other.later === link.later).length === 1,
      )
      .map((link) => [link.later, link.earlier]),
  )
}
