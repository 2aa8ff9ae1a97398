import type { HeatMap, ResultSet } from '@openpar/domain/results'
import type { Place } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { figuresOf, rankingOf } from '../ranking/ranking-of.ts'

/** The units of a set against the parts of a node, the whole index where none is named. @throws Problem `node-not-found` */
export async function heatMapOf(db: Database, set: ResultSet, under?: string): Promise<HeatMap> {
  const { index, units } = await rankingOf(db, set)
  const place = under === undefined ? index.root : index.byCode.get(under)
  if (!place || place.children.length === 0) throw new Problem('node-not-found', { node: under ?? '' })
  const nodes = place.children.map(({ code }) => code)
  const figures = new Map(
    (await figuresOf(db, set, nodes)).map((figure) => [`${figure.unit} ${figure.node}`, figure]),
  )
  return {
    set,
    path: pathTo(place).map(({ code, name }) => ({ node: code, name })),
    nodes: place.children.map(({ code, name, tree, children }) => ({
      node: code,
      name,
      tree,
      hasParts: children.length > 0,
    })),
    units: units.map(({ unit, name, rank, points }) => ({
      unit,
      name,
      rank,
      total: points,
      cells: nodes.map((node) => {
        const found = figures.get(`${unit} ${node}`)
        return found ? { points: found.points, max: found.max, status: found.status } : null
      }),
    })),
  }
}

function pathTo(place: Place): readonly Place[] {
  return place.parent ? [...pathTo(place.parent), place] : [place]
}
