import { unitResource } from '../../organisation/unit-resource.ts'
import type { Context } from '../../platform/http/context.ts'

/** Tells open pages of those who may read it that the document is no longer what they show. */
export async function announceDocument(
  document: string,
  unit: string,
  { db, announce }: Context,
): Promise<void> {
  const { units } = await unitResource(db, unit)
  await announce({ topic: 'document', subject: document, units })
}
