import type { Cell, Table } from '@openpar/domain'
import { EXIT, Refusal } from '../exit-code.ts'

function malformed(name: string, vi: string, en: string): Refusal {
  return new Refusal(EXIT.facts, `${name}: ${vi}`, `${name}: ${en}`)
}

/**
 * Reads JSON: a list of records, long or wide, keyed as the columns of a CSV would be. `line` is the place of the
 * record in the list, from 1. @throws Refusal when the text is no JSON or no list of flat records.
 */
export function readJson(text: string, name: string): Table {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw malformed(
      name,
      `không phải JSON đúng cú pháp (${(error as Error).message}).`,
      `not valid JSON (${(error as Error).message}).`,
    )
  }
  if (!Array.isArray(data))
    throw malformed(name, 'phải là một danh sách các bản ghi.', 'must be a list of records.')
  const header: string[] = []
  const columns = new Map<string, number>()
  const rows = data.map((record: unknown, k) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      throw malformed(name, `mục thứ ${k + 1} không phải một bản ghi.`, `item ${k + 1} is not a record.`)
    }
    const cells: Cell[] = []
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) {
        throw malformed(
          name,
          `mục thứ ${k + 1}: "${key}" phải là số hoặc chữ.`,
          `item ${k + 1}: "${key}" must be a number or a text.`,
        )
      }
      if (!columns.has(key)) {
        columns.set(key, header.length)
        header.push(key)
      }
      cells[columns.get(key)!] = value as Cell
    }
    return { line: k + 1, cells: Array.from(cells, (cell) => cell ?? null) }
  })
  return { name, header, rows }
}
