import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'

const WRITTEN = /^([+-]?\d+),(\d+%?)$/

/** The decimal that `text` writes with a comma, with a point in its place: `0,5` is `0.5`; undefined for other texts. */
export function withPoint(text: string): string | undefined {
  const [, whole, fraction] = WRITTEN.exec(text.trim()) ?? []
  return whole === undefined ? undefined : `${whole}.${fraction}`
}

/** A decimal written with a comma at `path`, where `written` is the same with a point. */
export function decimalCommaFinding(path: Path, written: string): Finding {
  const comma = written.replace('.', ',')
  return {
    code: 'decimal-comma',
    path,
    vi: `Số thập phân trong tệp định nghĩa viết bằng dấu chấm: ${written}, không phải ${comma}.`,
    en: `Decimals in a definition file are written with a point: ${written}, not ${comma}.`,
  }
}

/** The value meant by a decimal that was put right: a number, or text where it is per cent. */
export function decimalValue(written: string): number | string {
  return written.endsWith('%') ? written : Number(written)
}
