import { formatPoints } from '@openpar/engine'
import { getPeriod, periodLabel } from '../../../measures/index.ts'

/** A unit as a letterhead names it. */
export interface NamedUnit {
  readonly name: string
  readonly kind: string
}

/** What every document of a round begins with. `today` is the date of the document. */
export interface Letterhead {
  readonly province: NamedUnit
  /** Who issues it, and who stands above the issuer. */
  readonly issuer: string
  readonly superior: string
  readonly round: string
  readonly period: string
  readonly index: string
  readonly today: string
}

const TERRITORIES: ReadonlySet<string> = new Set(['province', 'district', 'commune'])

/** The authority of a unit in capital letters: a territory is led by its people's committee. */
export function authorityOf({ name, kind }: NamedUnit): string {
  const authority =
    TERRITORIES.has(kind) && !/^(ủy|uỷ) ban/i.test(name.normalize('NFC')) ? `Ủy ban nhân dân ${name}` : name
  return authority.toLocaleUpperCase('vi')
}

/** The name of a place without what kind of place it is: `Tỉnh Sông Hoa` → `Sông Hoa`. */
const placeName = (name: string): string => name.replace(/^(tỉnh|thành phố|tp\.?)\s+/i, '')

const written = (date: string): string => date.split('-').toReversed().join('/')

/** `ngày 05 tháng 12 năm 2026`: days and the first two months have two digits (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** The values that all kinds share. */
export const letterheadValues = (of: Letterhead): Readonly<Record<string, string>> => ({
  co_quan_chu_quan: of.superior,
  co_quan_ban_hanh: of.issuer,
  ten_tinh: of.province.name,
  dia_danh: placeName(of.province.name),
  ngay_thang: inWords(of.today),
  ngay: written(of.today),
  ky_danh_gia: of.round,
  thoi_ky: periodLabel(getPeriod(of.period), 'vi').replace(/^./, (first) => first.toLowerCase()),
  bo_chi_so: of.index,
})

/** A date of storage as documents write it. */
export const writtenDate = written

/** Points with a decimal comma; a dash where there are none. */
export const points = (tenThousandths: number): string => formatPoints(tenThousandths, 'vi')
