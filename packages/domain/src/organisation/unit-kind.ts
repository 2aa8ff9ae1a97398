import { z } from 'zod'

/** What a unit is, whatever people call it: a xã, a phường and a đặc khu are communes. */
export const UnitKind = z.enum([
  'nation',
  'ministry',
  'province',
  'district',
  'commune',
  'department',
  'division',
  'centre',
  'other',
])
export type UnitKind = z.infer<typeof UnitKind>

export const unitKindWords: Readonly<Record<UnitKind, { readonly vi: string; readonly en: string }>> = {
  nation: { vi: 'Quốc gia', en: 'Nation' },
  ministry: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  division: { vi: 'Phòng, chi cục', en: 'Division' },
  centre: { vi: 'Trung tâm, đơn vị sự nghiệp', en: 'Centre' },
  other: { vi: 'Đơn vị khác', en: 'Other unit' },
}

/** Codes are unique within one of these on any day: codes of the map of the country, identifiers of agencies. */
export type CodeScheme = 'administrative' | 'identifier'

export function schemeOf(kind: UnitKind): CodeScheme {
  return kind === 'nation' || kind === 'province' || kind === 'district' || kind === 'commune'
    ? 'administrative'
    : 'identifier'
}
