import type { StoredValue } from '@openpar/domain/results'
import { type Layer, phaseOf, roundSource, sourcedFigures } from '@openpar/domain/rounds'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { attachment } from '../../platform/http/attachment.ts'
import type { Context } from '../../platform/http/context.ts'
import { csvOf } from '../../platform/http/list/csv-of.ts'
import type { Column } from '../../platform/http/list-route.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'

const params = z.strictObject({ round: z.uuid() })

/** What is published is open with all its facts; until then, and in layers below, to those who read all its scoresheets. */
async function scoredFor(context: Context, roundId: string, layer: Layer): Promise<ScoredRound> {
  const round = await getRound(context.db, roundId)
  const open = layer === 'final' && phaseOf(round.course, context.today) === 'published'
  if (!open) context.require('scoresheet.read', await unitResource(context.db, round.province, context.today))
  return scoreRound(context, round)
}

/** Titles that every reader of facts knows, whatever the language of the person. */
const column = <Item>(title: string, cell: Column<Item>['cell']): Column<Item> => ({
  title: { vi: title, en: title },
  cell,
})

/** Three digits behind the point may be thousands where something is counted: a fourth one settles it. */
const unmistakable = (value: string | null): string | null =>
  value !== null && /^-?\d{1,3}\.\d{3}$/.test(value) ? `${value}0` : value

async function* onePage<Item>(items: readonly Item[]) {
  yield items
}

const downloadFacts = route({
  method: 'GET',
  path: '/api/rounds/:round/facts',
  summary: {
    vi: 'Toàn bộ số liệu của kỳ đánh giá, để tính lại bằng openpar evaluate',
    en: 'All facts of a round, to be computed again with openpar evaluate',
  },
  right: 'result.read',
  params,
  query: z.strictObject({ layer: z.enum(['self', 'appraised', 'final']).default('final') }),
  answer: 'raw',
  act: async ({ params: { round }, query: { layer } }, context) => {
    const scored = await scoredFor(context, round, layer)
    const { period } = scored.round.course.plan!
    const codeOf = (unit: string) => scored.map.units.get(unit)?.code ?? unit
    const columns: readonly Column<StoredValue>[] = [
      column('unit', ({ unit }) => codeOf(unit)),
      column('measure', ({ measure }) => measure),
      column('period', () => period),
      column('value', ({ value }) => unmistakable(value)),
      column('reason', ({ missing }) => missing),
      column('source', ({ source }) => source),
    ]
    const values = [...sourcedFigures(scored.units, layer), ...scored.beside]
    await csvOf(onePage(values), columns, `so-lieu-${period}-${layer}`, context)
  },
})

const downloadUnits = route({
  method: 'GET',
  path: '/api/rounds/:round/facts/units',
  summary: {
    vi: 'Các đơn vị của kỳ đánh giá và nhóm xếp hạng, để tính lại',
    en: 'The units of a round and the groups they are ranked in, to compute again',
  },
  right: 'result.read',
  params,
  answer: 'raw',
  act: async ({ params: { round } }, context) => {
    const { units, map, round: stored } = await scoredFor(context, round, 'final')
    const columns: readonly Column<(typeof units)[number]>[] = [
      column('unit', ({ unit }) => map.units.get(unit)?.code ?? unit),
      column('name', ({ name }) => name),
      column('group', ({ group }) => group),
      column('kind', ({ kind }) => kind ?? ''),
    ]
    await csvOf(onePage(units), columns, `don-vi-${stored.course.plan!.period}`, context)
  },
})

const downloadDefinition = route({
  method: 'GET',
  path: '/api/rounds/:round/definition',
  summary: {
    vi: 'Bộ chỉ số đúng như kỳ đánh giá sử dụng, để tính lại',
    en: 'The index as the round uses it, to compute again',
  },
  right: 'round.read',
  params,
  answer: 'raw',
  act: async ({ params: { round } }, { db, reply }) => {
    const { course } = await getRound(db, round)
    const { edition, caps, sources } = course.plan!
    const { source, code } = await db
      .selectFrom('edition')
      .select(['source', 'code'])
      .where('id', '=', edition)
      .executeTakeFirstOrThrow()
    reply.type('application/yaml; charset=utf-8')
    reply.header('content-disposition', attachment(`${code}.yaml`))
    await reply.send(roundSource(source, { caps, sources }))
  },
})

export const recomputationRoutes = [downloadFacts, downloadUnits, downloadDefinition]
