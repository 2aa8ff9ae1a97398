import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import {
  type ImportRow,
  isTemplate,
  type RowDefaults,
  readTemplate,
  rowReader,
  textOfCell,
} from '@openpar/domain/measures'
import { parse } from 'csv-parse'
import { Problem } from '../../platform/errors/problem.ts'
import { delimiterOf } from '../../platform/office/read-table.ts'
import { readSheets } from './read-sheets.ts'

/** Most bytes of a file, and most cells in it. */
const MOST_BYTES = 60 * 1024 * 1024
const MOST_CELLS = 300_000

/** A file read whole: its cells in their order, and what it is known by. */
export interface ReadFile {
  readonly rows: readonly ImportRow[]
  readonly sha256: string
  readonly size: number
}

/** Counts and hashes what passes. */
class Seal {
  readonly #hash = createHash('sha256')
  size = 0

  take(chunk: Buffer): void {
    this.size += chunk.length
    if (this.size > MOST_BYTES) throw new Problem('too-large', { most: MOST_BYTES })
    this.#hash.update(chunk)
  }

  get sha256(): string {
    return this.#hash.digest('hex')
  }
}

function unreadable(file: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Problem('import-unreadable', { file, reason, reasonEn: reason })
}

/** Collects rows, refusing too many. */
class Rows {
  readonly rows: ImportRow[] = []

  take(more: readonly ImportRow[]): void {
    for (const row of more) this.rows.push(row)
    if (this.rows.length > MOST_CELLS) throw new Problem('import-too-large', { most: MOST_CELLS })
  }
}

async function readCsv(
  first: Buffer,
  rest: AsyncIterable<Buffer>,
  seal: Seal,
  file: string,
  defaults: RowDefaults,
): Promise<readonly ImportRow[]> {
  const rows = new Rows()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = (chunk?: Buffer) => {
    const piece = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    if (piece.includes('\0')) throw new Error('NUL')
    return piece
  }
  let start: string
  try {
    start = text(first)
  } catch (error) {
    throw unreadable(file, error)
  }
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 100_000,
  })
  let reader: ReturnType<typeof rowReader>
  let line = 0
  let fault: unknown
  const done = new Promise<void>((resolve) => {
    parser.on('data', (cells: string[]) => {
      line++
      if (fault !== undefined) return
      try {
        if (line === 1) {
          reader = rowReader(cells, defaults)
          if (!reader) throw new Problem('import-without-columns', { file })
        } else if (cells.some((cell) => cell !== '')) rows.take(reader!(cells, line))
      } catch (error) {
        fault = error
      }
    })
    parser.on('error', (error) => {
      fault ??= unreadable(file, error)
      resolve()
    })
    parser.on('end', resolve)
  })
  try {
    parser.write(start)
    for await (const chunk of rest) {
      seal.take(chunk)
      if (fault !== undefined) break
      if (!parser.write(text(chunk))) await new Promise<void>((resolve) => parser.once('drain', resolve))
    }
    parser.end(text())
  } catch (error) {
    parser.destroy()
    throw error instanceof Problem ? error : unreadable(file, error)
  }
  await done
  if (fault !== undefined) throw fault
  if (line === 0) throw new Problem('import-without-columns', { file })
  return rows.rows
}

async function readExcel(bytes: Buffer, file: string, defaults: RowDefaults): Promise<readonly ImportRow[]> {
  const rows = new Rows()
  let known = false
  const sheets = await readSheets(bytes).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  for (const lines of sheets) {
    const header = lines.findIndex((line) => line.some((cell) => cell !== null && cell !== ''))
    if (header < 0) continue
    if (isTemplate(lines[header]!)) {
      rows.take(readTemplate(lines.slice(header)) ?? [])
      known = true
      continue
    }
    const texts = lines.slice(header).map((line) => line.map(textOfCell))
    const reader = rowReader(texts[0]!, defaults)
    if (!reader) continue
    known = true
    texts.slice(1).forEach((cells, k) => {
      if (cells.some((cell) => cell !== '')) rows.take(reader(cells, header + k + 2))
    })
  }
  if (!known) throw new Problem('import-without-columns', { file })
  return rows.rows
}

/**
 * Reads a file of figures as it streams in: a filled template, or a table in .xlsx or CSV (UTF-8; commas, semicolons or tabs).
 * @throws Problem `import-unreadable`, `import-without-columns`, `import-too-large`, `too-large`
 */
export async function readRows(stream: Readable, file: string, defaults: RowDefaults): Promise<ReadFile> {
  const seal = new Seal()
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const rest: AsyncIterable<Buffer> = { [Symbol.asyncIterator]: () => chunks }
  const { value: first, done } = await chunks.next()
  if (done || first.length === 0) throw new Problem('import-without-columns', { file })
  seal.take(first)
  // A zip begins with PK; anything else is read as text.
  const isZip = first[0] === 0x50 && first[1] === 0x4b
  let rows: readonly ImportRow[]
  if (isZip) {
    const parts = [first]
    for await (const chunk of rest) {
      seal.take(chunk)
      parts.push(chunk)
    }
    rows = await readExcel(Buffer.concat(parts), file, defaults)
  } else rows = await readCsv(first, rest, seal, file, defaults)
  return { rows, sha256: seal.sha256, size: seal.size }
}
