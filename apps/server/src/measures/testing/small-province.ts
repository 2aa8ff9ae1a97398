import { randomUUID } from 'node:crypto'
import type { Measure } from '@openpar/domain/measures'
import type { TestServer } from '../../testing/test-server.ts'

/** A province with two departments, one of which has a division, and a district that ended on 1 July 2025. */
export interface SmallProvince {
  readonly province: string
  readonly finance: string
  readonly health: string
  readonly division: string
  readonly district: string
}

export async function addProvince({ owner }: TestServer, prefix = ''): Promise<SmallProvince> {
  const ids = {
    province: randomUUID(),
    finance: randomUUID(),
    health: randomUUID(),
    division: randomUUID(),
    district: randomUUID(),
  }
  const rows = [
    ['province', 'province', `${prefix}T`, `Tỉnh thử ${prefix}`.trim(), null, null],
    ['finance', 'department', `${prefix}STC`, 'Sở Tài chính', ids.province, null],
    ['health', 'department', `${prefix}SYT`, 'Sở Y tế', ids.province, null],
    ['division', 'division', `${prefix}P1`, 'Phòng Nghiệp vụ', ids.health, null],
    ['district', 'district', `${prefix}H1`, 'Huyện cũ', ids.province, '2025-07-01'],
  ] as const
  for (const [name, kind, code, title, parentId, validTo] of rows) {
    const id = ids[name]
    await owner.insertInto('unit').values({ id }).execute()
    await owner
      .insertInto('unitState')
      .values({
        unitId: id,
        validFrom: '2020-01-01',
        validTo,
        kind,
        code,
        name: title,
        parentId,
        folded: `${title} ${code}`.toLowerCase(),
      })
      .execute()
  }
  return ids
}

/** A count declared every month, but for what `more` says. */
export function countMeasure(code: string, more: Partial<Measure> = {}): Measure {
  return {
    code,
    name: { vi: `Số ${code}`, en: `Number of ${code}` },
    kind: 'count',
    decimals: 0,
    aggregation: { kind: 'sum' },
    periodicity: 'month',
    source: 'Báo cáo của cơ quan',
    ...more,
  }
}
