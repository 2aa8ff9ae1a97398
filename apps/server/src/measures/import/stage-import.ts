import { once } from 'node:events'
import {
  countOutcomes,
  dryRunImport,
  type ImportCell,
  type ImportGround,
  type MeasureImport,
  writeFigure,
} from '@openpar/domain/measures'
import { may } from '@openpar/domain/people'
import { from as copyFrom } from 'pg-copy-streams'
import { v7 as newId } from 'uuid'
import { loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import { poolOf } from '../../platform/database/connect.ts'
import type { Context } from '../../platform/http/context.ts'
import { findCollections } from '../collections/store.ts'
import { allMeasures } from '../definition/store.ts'
import { figureColumns } from '../values/figure-columns.ts'
import { indexCells, readValues } from '../values/read-values.ts'
import { unitCodes } from '../values/unit-codes.ts'
import type { ReadFile } from './read-rows.ts'

const COLUMNS = `import_id, position, line, outcome, unit_text, measure_text, period_text, value_text, province_id, unit_id,
  number, word, missing, before, version, fault, sentence_vi, sentence_en`

const MOST_TEXT = 500

/** A field of COPY that holds none of its marks: a number, an id, a code of ours. */
const plainField = (value: string | number | null | undefined): string | number => value ?? '\\N'

function textField(value: string | null | undefined): string {
  if (value === null || value === undefined) return '\\N'
  if (!/[\\\t\n\r]/.test(value)) return value
  return value.replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[mark] ?? '\\r')
}

/** Cells closed to the actor: those of closed collections, unless the actor may change collections there. */
async function closedCells(
  context: Context,
  map: UnitMap,
  periods: readonly string[],
): Promise<ImportGround['isClosed']> {
  const closed = new Set<string>()
  const open = new Set<string>()
  for (const period of periods) {
    for (const { state, units, measures } of await findCollections(context.db, { period })) {
      const into = state === 'closed' ? closed : open
      for (const unit of units) for (const measure of measures) into.add(`${unit} ${measure} ${period}`)
    }
  }
  if (closed.size === 0) return () => false
  return (unit, measure, period) => {
    const cell = `${unit} ${measure} ${period}`
    if (!closed.has(cell) || open.has(cell)) return false
    return !may(context.actor, 'collection.change', { units: map.chainOf(unit) })
  }
}

/** What the import would do, cell by cell. */
async function dryRun(context: Context, map: UnitMap, { rows }: ReadFile) {
  const { db } = context
  const measures = await allMeasures(db)
  const units = await unitCodes(db, map, context.scope('measure-value.import'))
  const periods = [...new Set(rows.map(({ period }) => period))].filter((code) => code.length < 20)
  const codes = [...new Set(rows.map(({ measure }) => measure))].filter((code) => measures.has(code))
  const named = new Set(rows.map(({ unit }) => unit))
  const ids = [...new Set([...named].flatMap((code) => (units.get(code) ?? []).map(({ unit }) => unit)))]
  const provinces = map.provincesOf(ids)
  const standing = indexCells(await readValues(db, { provinces, units: ids, periods, measures: codes }))
  const ground = { measures, units, isClosed: await closedCells(context, map, periods) }
  const cells = dryRunImport(ground, rows, ({ unit, measure, period }) => standing(unit, measure, period))
  const nextVersion = ({ unit, row }: ImportCell) =>
    (standing(unit ?? '', row.measure, row.period).declared?.version ?? 0) + 1
  return { measures, cells, nextVersion }
}

/**
 * Reads what a file would do into the staging table, through COPY, and keeps the counts. Nothing of the file is written as
 * a value yet.
 */
export async function stageImport(
  context: Context,
  fileName: string,
  file: ReadFile,
): Promise<MeasureImport> {
  const map = await loadUnitMap(context.db, context.today)
  const { measures, cells, nextVersion } = await dryRun(context, map, file)
  const id = newId()
  const counts = countOutcomes(cells)
  const client = await poolOf(context.db).connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into measure_import (id, file_name, file_sha256, file_size, cells, counts, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        fileName,
        file.sha256,
        file.size,
        cells.length,
        JSON.stringify(counts),
        context.actor.person,
        context.now,
      ],
    )
    const copy = client.query(copyFrom(`copy measure_import_cell (${COLUMNS}) from stdin`))
    const finished = once(copy, 'finish')
    let lines: string[] = []
    for (const [position, cell] of cells.entries()) {
      lines.push(lineOf(id, position, cell))
      if (lines.length < 2000) continue
      const room = copy.write(lines.join(''))
      lines = []
      if (!room) await once(copy, 'drain')
    }
    copy.end(lines.join(''))
    await finished
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  const { sha256 } = file
  const madeAt = context.now.toISOString()
  return { id, fileName, sha256, cells: cells.length, counts, madeAt, appliedAt: null, applied: null }

  function lineOf(importId: string, position: number, cell: ImportCell): string {
    const { row, unit, outcome } = cell
    const measure = measures.get(row.measure)
    const writes = outcome.kind === 'new' || outcome.kind === 'changed'
    const figure = writes ? figureColumns(outcome.after, measure!.kind) : undefined
    const before = outcome.kind === 'changed' ? writeFigure(outcome.before, measure!, context.language) : null
    const fault = outcome.kind === 'fault' ? outcome.fault : undefined
    const fields = [
      importId,
      position,
      row.line,
      outcome.kind,
      textField(row.unit.slice(0, MOST_TEXT)),
      textField(row.measure.slice(0, MOST_TEXT)),
      textField(row.period.slice(0, MOST_TEXT)),
      textField(row.value.slice(0, MOST_TEXT)),
      plainField(writes ? map.provinceOf(unit!) : null),
      plainField(unit),
      plainField(figure?.number),
      textField(figure?.word),
      textField(figure?.missing),
      textField(before),
      plainField(writes ? nextVersion(cell) : null),
      plainField(fault?.code),
      textField(fault?.vi),
      textField(fault?.en),
    ]
    return `${fields.join('\t')}\n`
  }
}
