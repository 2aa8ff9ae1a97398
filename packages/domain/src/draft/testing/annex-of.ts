import type { AnnexCell, AnnexTable } from '../annex-table.ts'

/**
 * A table in a small notation for tests: a line for each row, cells between bars, `/` for a line feed, `*` in front of
 * bold words. Cells stand at `T!A1`, `T!B1` …; cells of digits carry their number where `numbers` says so.
 */
export function annexOf(notation: string, { name = 'T', numbers = false } = {}): AnnexTable {
  const lines = notation.split('\n').map((line) => line.trim())
  const rows = lines
    .filter((line) => line !== '')
    .map((line, r) =>
      line.split('|').map((cell, c) => cellOf(cell.trim(), `${name}!${'ABCDEFGH'[c]}${r + 1}`, numbers)),
    )
  return { name, rows }
}

function cellOf(words: string, place: string, numbers: boolean): AnnexCell {
  const bold = words.startsWith('*')
  const text = words.replace(/^\*/, '').replaceAll(' / ', '\n')
  const number = numbers && /^\d+(\.\d+)?$/.test(text) ? { number: Number(text) } : {}
  return { text, place, ...number, ...(bold ? { bold } : {}) }
}
