import type { Database } from '../platform/database/connect.ts'

/** Whether the system holds a fictional province, of which every page must say so. */
export async function isSample(db: Database): Promise<boolean> {
  const found = await db.selectFrom('sampleProvince').select('provinceId').limit(1).executeTakeFirst()
  return found !== undefined
}
