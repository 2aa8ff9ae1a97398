import { basename, extname } from 'node:path'
import type { Table } from '@openpar/domain'
import { EXIT, Refusal } from '../exit-code.ts'
import { readBytes, readText } from './read-bytes.ts'
import { readCsv } from './read-csv.ts'
import { readExcel } from './read-excel.ts'
import { readJson } from './read-json.ts'

/** The tables of a file, by its ending: .csv, .tsv, .json or .xlsx. @throws Refusal on any other. */
export async function readTables(path: string): Promise<Table[]> {
  const name = basename(path)
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return [readCsv(await readText(path), name)]
    case '.json':
      return [readJson(await readText(path), name)]
    case '.xlsx':
    case '.xlsm':
      return readExcel(await readBytes(path), path)
    case '.xls':
      throw new Refusal(
        EXIT.usage,
        `${path} là Excel dạng cũ (.xls); hãy mở bằng Excel và lưu lại dạng .xlsx.`,
        `${path} is an old Excel file (.xls); open it in Excel and save it as .xlsx.`,
      )
    default:
      throw new Refusal(
        EXIT.usage,
        `Không biết đọc ${path}; số liệu phải là tệp .csv, .json hoặc .xlsx.`,
        `Cannot read ${path}; facts come as .csv, .json or .xlsx.`,
      )
  }
}
