import type { RankedUnit, ResultSet } from '@openpar/domain/results'
import { type CompiledIndex, fromPoints, type Language, textIn } from '@openpar/engine'
import { harmlessCell } from '../../platform/http/list/csv-of.ts'
import { newWorkbook } from '../../platform/office/new-workbook.ts'

/** One figure of a unit at a node. */
interface NodeFigure {
  readonly unit: string
  readonly node: string
  readonly points: number | null
  readonly lost: number | null
}

interface Given {
  readonly set: ResultSet
  readonly index: CompiledIndex
  readonly units: readonly RankedUnit[]
  readonly figures: readonly NodeFigure[]
  readonly language: Language
}

const WORDS = {
  vi: {
    ranking: 'Xếp hạng',
    points: 'Điểm từng mục',
    lost: 'Điểm mất từng mục',
    head: [
      'Hạng',
      'Mã đơn vị',
      'Đơn vị',
      'Điểm',
      'Điểm tối đa',
      'Xếp loại',
      'Điểm kỳ trước',
      'Tăng, giảm',
      'Ghi chú',
    ],
    node: 'Mục',
    max: 'Tối đa',
    provisional: 'Kết quả tạm thời, chưa công bố',
    published: 'Kết quả đã công bố',
  },
  en: {
    ranking: 'Ranking',
    points: 'Points by node',
    lost: 'Points lost by node',
    head: ['Rank', 'Unit code', 'Unit', 'Points', 'Max', 'Class', 'Points before', 'Change', 'Note'],
    node: 'Node',
    max: 'Max',
    provisional: 'Provisional results, not published',
    published: 'Published results',
  },
} as const

/** A set as an Excel workbook: the ranking, then points and points lost of every node, units across. Numbers are numbers. */
export async function buildWorkbook({ set, index, units, figures, language }: Given): Promise<Buffer> {
  const words = WORDS[language]
  const workbook = await newWorkbook()
  workbook.creator = 'OpenPAR'
  const title = `${textIn(set.edition.title, language)} · ${set.period} · ${textIn(set.group.title, language)}`
  const ranking = workbook.addWorksheet(words.ranking, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  ranking.addRow([title]).font = { bold: true, size: 14 }
  ranking.addRow([`${words[set.state]} · ${set.source}`])
  ranking.addRow([...words.head]).font = { bold: true }
  for (const { rank, code, name, points, max, class: named, before, change, reason } of units)
    ranking.addRow([
      rank,
      harmlessCell(code),
      harmlessCell(name),
      points,
      max,
      named === null ? null : textIn(named, language),
      before?.points ?? null,
      change,
      reason === null ? null : harmlessCell(reason),
    ])
  for (const column of [4, 5, 7, 8]) ranking.getColumn(column).numFmt = '#,##0.00'
  ;[8, 14, 36, 10, 12, 16, 14, 12, 40].forEach((width, k) => {
    ranking.getColumn(k + 1).width = width
  })
  const byCell = new Map(figures.map((figure) => [`${figure.unit} ${figure.node}`, figure]))
  for (const figure of ['points', 'lost'] as const) {
    const sheet = workbook.addWorksheet(words[figure], {
      views: [{ state: 'frozen', xSplit: 3, ySplit: 1 }],
    })
    const head = sheet.addRow(['', words.node, words.max, ...units.map(({ name }) => harmlessCell(name))])
    head.font = { bold: true }
    head.alignment = { wrapText: true, vertical: 'top' }
    for (const { code, name, max, depth } of index.places) {
      const row = sheet.addRow([
        harmlessCell(code),
        textIn(name, language),
        fromPoints(max),
        ...units.map(({ unit }) => byCell.get(`${unit} ${code}`)?.[figure] ?? null),
      ])
      row.getCell(2).alignment = { indent: depth, wrapText: true, vertical: 'top' }
      if (depth <= 1) row.font = { bold: true }
    }
    sheet.getColumn(2).width = 52
    for (let column = 3; column < units.length + 4; column++) {
      sheet.getColumn(column).numFmt = '#,##0.00##'
      sheet.getColumn(column).width = column === 3 ? 10 : 14
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
