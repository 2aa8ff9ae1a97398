import {
  ExplainedResult,
  RankedUnit,
  Result,
  ResultSet,
  ResultState,
  UnitResults,
  UnitYear,
} from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { z } from 'zod'
import { unitResource } from '../organisation/unit-resource.ts'
import { Problem } from '../platform/errors/problem.ts'
import { pageOf } from '../platform/http/list/page-of.ts'
import { type Column, listRoute } from '../platform/http/list-route.ts'
import { route } from '../platform/http/route.ts'
import { explainResult } from './explanation/explain-result.ts'
import { figuresOf, rankingOf } from './ranking/ranking-of.ts'
import { shownPoints } from './ranking/shown-points.ts'
import { unitResults } from './ranking/unit-results.ts'
import { unitYears } from './ranking/unit-years.ts'
import { getResultSet, listResultSets } from './sets/result-sets.ts'

const code = z.string().min(1).max(80)
const SetPath = z.strictObject({ set: z.uuid() })

const listSets = listRoute({
  path: '/api/result-sets',
  summary: { vi: 'Các bảng kết quả', en: 'Result sets' },
  right: 'result.read',
  filters: {
    state: ResultState.optional(),
    period: z.string().max(8).optional(),
    group: code.optional(),
    index: code.optional(),
    /** `yes`: also provisional sets whose round has published results since. */
    superseded: z.enum(['yes', 'no']).optional(),
  },
  item: ResultSet,
  sorts: ['-period', 'period'],
  fileName: 'bang-ket-qua',
  columns: [
    { title: { vi: 'Kỳ', en: 'Period' }, cell: ({ period }) => period },
    {
      title: { vi: 'Bộ chỉ số', en: 'Index' },
      cell: ({ edition }, language) => textIn(edition.title, language),
    },
    {
      title: { vi: 'Nhóm đơn vị', en: 'Unit group' },
      cell: ({ group }, language) => textIn(group.title, language),
    },
    { title: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }) => state },
    { title: { vi: 'Số đơn vị', en: 'Units' }, cell: ({ units }) => units },
  ],
  page: async (request, { db }) => {
    const { superseded, ...filter } = request.filters
    const sets = await listResultSets(db, filter)
    return pageOf(superseded === 'yes' ? sets : sets.filter((set) => !set.superseded), request, {
      id: ({ id }) => id,
      value: ({ period }) => period,
    })
  },
})

const readSet = route({
  method: 'GET',
  path: '/api/result-sets/:set',
  summary: { vi: 'Một bảng kết quả', en: 'One result set' },
  right: 'result.read',
  params: SetPath,
  answer: ResultSet,
  act: ({ params }, { db }) => getResultSet(db, params.set),
})

const rankingColumns: readonly Column<RankedUnit>[] = [
  { title: { vi: 'Hạng', en: 'Rank' }, cell: ({ rank }) => rank },
  { title: { vi: 'Mã đơn vị', en: 'Unit code' }, cell: ({ code: unitCode }) => unitCode },
  { title: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ name }) => name },
  { title: { vi: 'Điểm', en: 'Points' }, cell: ({ points }) => shownPoints(points) },
  { title: { vi: 'Điểm tối đa', en: 'Max' }, cell: ({ max }) => max },
  {
    title: { vi: 'Xếp loại', en: 'Class' },
    cell: ({ class: named }, language) => (named === null ? null : textIn(named, language)),
  },
  { title: { vi: 'Điểm kỳ trước', en: 'Points before' }, cell: ({ before }) => shownPoints(before?.points) },
  { title: { vi: 'Tăng, giảm điểm', en: 'Change' }, cell: ({ change }) => shownPoints(change) },
  { title: { vi: 'Tăng, giảm hạng', en: 'Places gained' }, cell: ({ rise }) => rise },
  { title: { vi: 'Ghi chú', en: 'Note' }, cell: ({ reason }) => reason },
]

const listRanking = listRoute({
  path: '/api/result-sets/:set/ranking',
  summary: { vi: 'Xếp hạng các đơn vị', en: 'Ranking of the units' },
  right: 'result.read',
  params: SetPath,
  filters: { search: z.string().max(100).optional() },
  item: RankedUnit,
  sorts: ['rank', 'name', 'points', 'change', 'rise'],
  fileName: 'xep-hang',
  columns: rankingColumns,
  page: async (request, { db }, params) => {
    const { units } = await rankingOf(db, await getResultSet(db, params.set))
    const { search } = request.filters
    const wanted = search?.toLocaleLowerCase('vi')
    const found =
      wanted === undefined
        ? units
        : units.filter(({ name, code: unitCode }) =>
            `${name} ${unitCode}`.toLocaleLowerCase('vi').includes(wanted),
          )
    return pageOf(found, request, {
      id: ({ unit }) => unit,
      value: (one) => one[request.sort.by as 'rank' | 'name' | 'points' | 'change' | 'rise'],
    })
  },
})

const NodeUnit = z.strictObject({ ...Result.omit({ node: true }).shape, name: z.string() })

const listNode = listRoute({
  path: '/api/result-sets/:set/nodes/:node',
  summary: { vi: 'Một mục của mọi đơn vị', en: 'One node over all units' },
  right: 'result.read',
  params: z.strictObject({ set: z.uuid(), node: code }),
  filters: {},
  item: NodeUnit,
  sorts: ['rank', 'name', 'points', 'lost'],
  fileName: 'mot-muc',
  columns: [
    { title: { vi: 'Hạng', en: 'Rank' }, cell: ({ rank }) => rank },
    { title: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ name }) => name },
    { title: { vi: 'Điểm', en: 'Points' }, cell: ({ points }) => points },
    { title: { vi: 'Điểm tối đa', en: 'Max' }, cell: ({ max }) => max },
    { title: { vi: 'Điểm mất', en: 'Lost' }, cell: ({ lost }) => lost },
    { title: { vi: 'Ghi chú', en: 'Note' }, cell: ({ reason }) => reason },
  ],
  page: async (request, { db }, { set: id, node }) => {
    const set = await getResultSet(db, id)
    const { units, index } = await rankingOf(db, set)
    if (!index.byCode.has(node)) throw new Problem('node-not-found', { node })
    const names = new Map(units.map(({ unit, name }) => [unit, name]))
    const figures = (await figuresOf(db, set, [node])).map(({ node: _, ...figure }) => ({
      ...figure,
      name: names.get(figure.unit) ?? figure.unit,
    }))
    return pageOf(figures, request, {
      id: ({ unit }) => unit,
      value: (one) => one[request.sort.by as 'rank' | 'name' | 'points' | 'lost'],
    })
  },
})

const UnitPath = z.strictObject({ set: z.uuid(), unit: z.uuid() })

const readUnitResults = route({
  method: 'GET',
  path: '/api/result-sets/:set/units/:unit',
  summary: { vi: 'Kết quả của một đơn vị theo từng mục', en: 'Results of one unit, node by node' },
  right: 'result.read',
  params: UnitPath,
  answer: UnitResults,
  act: async ({ params }, { db, scope, today }) => {
    const { state } = await getResultSet(db, params.set)
    // What is published is open with its reasons; until then they are for those who read the scoresheet.
    const { units } = await unitResource(db, params.unit, today)
    const readable = scope('scoresheet.read')
    const readsSheet = readable === 'everywhere' || units.some((one) => readable.includes(one))
    return unitResults(db, params.set, params.unit, {
      withReasons: state === 'published' || readsSheet,
      readsSheet,
    })
  },
})

const readExplanation = route({
  method: 'GET',
  path: '/api/result-sets/:set/units/:unit/nodes/:node',
  summary: { vi: 'Vì sao được số điểm này', en: 'Why these points' },
  right: 'result.read',
  params: z.strictObject({ ...UnitPath.shape, node: code }),
  answer: ExplainedResult,
  act: async ({ params }, { db, require, today }) => {
    const { state } = await getResultSet(db, params.set)
    // What is published is open with all its facts; until then facts are for those who may read them.
    if (state !== 'published') require('measure-value.read', await unitResource(db, params.unit, today))
    return explainResult(db, params.set, params.unit, params.node)
  },
})

const listUnitYears = route({
  method: 'GET',
  path: '/api/units/:unit/results',
  summary: { vi: 'Kết quả của một đơn vị qua các năm', en: 'Results of one unit over the years' },
  right: 'result.read',
  params: z.strictObject({ unit: z.uuid() }),
  query: z.strictObject({ index: code.optional() }),
  answer: z.object({ items: z.array(UnitYear) }),
  act: async ({ params, query }, { db }) => ({
    items: await unitYears(db, params.unit, query.index === undefined ? {} : { index: query.index }),
  }),
})

export const resultsRoutes = [
  listSets,
  readSet,
  listRanking,
  listNode,
  readUnitResults,
  readExplanation,
  listUnitYears,
]
