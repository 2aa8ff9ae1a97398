import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { DocumentState } from '../../evidence/index.ts'
import { MeasureCode, PeriodCode, StandingValue } from '../../measures/index.ts'
import { Attachment } from '../sheet/sheet-action.ts'

const Named = z.strictObject({ id: z.uuid(), name: z.string() })

/** A document that a sheet cites, as far as its readers need it. */
const Cited = z.strictObject({
  id: z.uuid(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  title: z.string(),
  state: DocumentState,
  /** Of its newest version. */
  ordinal: z.int().min(1),
  kind: z.string(),
  pages: z.int().min(1).nullable(),
  /** How many things it supports by now. */
  uses: z.int().min(0),
})

/** One component in the period before, of the same unit. */
const Earlier = z.strictObject({
  points: z.number().nullable(),
  max: z.number(),
  /** From its scoresheet of then, where there was one: what the unit had given itself, and what was said of it. */
  self: z.number().nullable(),
  remarks: z.array(z.string()),
  evidence: z.array(Attachment),
})

/** What stands around a scoresheet: names, documents, values in the store of measures, the period before. */
export const SheetSurroundings = z.strictObject({
  people: z.array(Named),
  /** Officers and leaders of the unit: whom components may be assigned to. */
  colleagues: z.array(Named),
  documents: z.array(Cited),
  /** What the store of measures holds for this unit and period. */
  stored: z.record(
    MeasureCode,
    z.strictObject({ declared: StandingValue.nullable(), computed: StandingValue.nullable() }),
  ),
  appraisers: z.record(codeSchema, z.array(z.strictObject({ ...Named.shape, unit: z.string() }))),
  /** Null where the unit has no published results of this index before. */
  earlier: z
    .strictObject({ period: PeriodCode, set: z.uuid(), components: z.record(codeSchema, Earlier) })
    .nullable(),
})
export type SheetSurroundings = z.infer<typeof SheetSurroundings>
