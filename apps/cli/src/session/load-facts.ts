import { readFacts } from '@openpar/domain'
import type { Definition, Facts } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'
import { readTables } from '../files/read-tables.ts'
import { counted } from './counted.ts'
import { noteFaults } from './load-index.ts'
import type { Session } from './session.ts'

export interface FactsOptions {
  readonly period?: string
  readonly units?: string
  readonly allowUnknown?: boolean
}

/** Reads the facts of an index; every bad row is printed. @throws Refusal when one of them is an error. */
export async function loadFacts(
  path: string,
  definition: Definition,
  options: FactsOptions,
  session: Session,
): Promise<Facts> {
  session.stage('Đang đọc số liệu', 'Reading facts')
  const tables = await readTables(path)
  const units = options.units === undefined ? [] : await readTables(options.units)
  const { facts, faults, errorCount } = readFacts([...units, ...tables], definition, {
    period: options.period,
    unknownMeasures: options.allowUnknown ? 'leave-out' : 'refuse',
  })
  noteFaults(faults, session, errorCount)
  if (!facts) {
    throw new Refusal(
      EXIT.facts,
      `Số liệu ${path} có ${errorCount} lỗi; chưa tính điểm cho đơn vị nào.`,
      `Facts ${path} have ${counted(errorCount, 'error')}; nothing was scored.`,
    )
  }
  session.stage('Đang tính', 'Computing')
  return facts
}
