import { SheetAction, SheetChange, SheetSurroundings, SheetView, sheetContents } from '@openpar/domain/rounds'
import { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { route } from '../../platform/http/route.ts'
import { refreshSheet } from './arrival/refresh-route.ts'
import { bePresent } from './presence-route.ts'
import { getSheetCase, type SheetCase, seesNotes } from './sheet-case.ts'
import { readLog } from './sheet-store.ts'
import { surroundingsOf } from './surroundings/surroundings-of.ts'
import { takeSheetAction } from './take-sheet-action.ts'

const params = z.strictObject({ round: z.uuid(), unit: z.uuid() })

function viewOf(of: SheetCase): z.input<typeof SheetView> {
  const { key, round, map, group, ground, capacity, moment, sheet } = of
  const { edition, period, caps, sources, selfCheck, deadlines } = round.course.plan!
  const { name } = round
  return {
    round: { id: key.round, name, edition, period, caps, sources, selfCheck, deadlines, phase: moment.phase },
    unit: unitBrief(map.units.get(key.unit)!),
    group,
    ...sheetContents(sheet, seesNotes(of)),
    ground: [...ground.components].map(([component, place]) => ({
      component,
      ...place,
      measures: [...place.measures],
    })),
    me: {
      parts: [...capacity.parts],
      appraises: [...capacity.appraises],
      ownUnit: capacity.ownUnit,
    },
  }
}

const readSheet = route({
  method: 'GET',
  path: '/api/rounds/:round/scoresheets/:unit',
  summary: { vi: 'Phiếu chấm điểm của một đơn vị', en: 'The scoresheet of a unit' },
  right: 'scoresheet.read',
  params,
  answer: SheetView,
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit } }, context) => viewOf(await getSheetCase(context, round, unit)),
})

const actOnSheet = route({
  method: 'POST',
  path: '/api/rounds/:round/scoresheets/:unit/actions',
  summary: { vi: 'Làm một việc trên phiếu chấm điểm', en: 'Do one thing to a scoresheet' },
  right: 'scoresheet.act',
  params,
  body: z.strictObject({
    action: SheetAction,
    /** Sequence of what stood at the place when the person looked; 0 where nothing did. */
    seen: z.int().min(0).optional(),
  }),
  answer: SheetChange,
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit }, body: { action, seen } }, context) => {
    const { of, sheet, taken } = await takeSheetAction(context, round, unit, action, seen)
    await context.announce({
      topic: 'scoresheet',
      subject: `${round}/${unit}`,
      version: taken.sequence,
      units: of.map.chainOf(unit),
    })
    await context.record({
      action: `scoresheet.${action.type}`,
      subject: { kind: 'scoresheet', id: `${round}/${unit}` },
      unit,
      // What appraisers note for themselves stays among them.
      after: { sequence: taken.sequence, ...(action.type === 'note' ? { type: 'note' } : action) },
      ...('reason' in action ? { why: action.reason } : {}),
    })
    return sheetContents(sheet, seesNotes(of), of.sheet)
  },
})

const readSurroundings = route({
  method: 'GET',
  path: '/api/rounds/:round/scoresheets/:unit/surroundings',
  summary: {
    vi: 'Tên người, tài liệu, số liệu có sẵn, kỳ trước của một phiếu',
    en: 'Names, documents, stored values and the period before of a scoresheet',
  },
  right: 'scoresheet.read',
  params,
  answer: SheetSurroundings,
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit } }, context) =>
    surroundingsOf(context, await getSheetCase(context, round, unit)),
})

/** An action as it stands in the log. */
const LoggedAction = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  by: z.uuid().nullable(),
  phase: z.string(),
  action: SheetAction,
})

const readSheetLog = route({
  method: 'GET',
  path: '/api/rounds/:round/scoresheets/:unit/log',
  summary: { vi: 'Toàn bộ lịch sử của một phiếu chấm điểm', en: 'The whole history of a scoresheet' },
  right: 'scoresheet.read',
  params,
  answer: z.strictObject({ actions: z.array(LoggedAction) }),
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit } }, context) => {
    const of = await getSheetCase(context, round, unit)
    const log = await readLog(context.db, of.key)
    return { actions: log.filter(({ action }) => seesNotes(of) || action.type !== 'note') }
  },
})

export const sheetRoutes = [readSheet, readSurroundings, actOnSheet, refreshSheet, readSheetLog, bePresent]
