import type { Refusal } from '@openpar/domain/evidence'
import { recordChange } from '../../audit/record-change.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Dependencies } from '../../platform/http/context.ts'
import { announceEvent } from '../../platform/http/live-events.ts'
import type { Tus } from '../upload/tus.ts'
import { passUpload, type UploadRow } from '../upload/upload-store.ts'
import { getSender } from './upload-sender.ts'

/** Refuses a file and forgets its bytes. */
export async function refuseUpload(
  upload: UploadRow,
  refusal: Refusal,
  tus: Tus,
  { db, now }: Dependencies,
): Promise<void> {
  const sender = await getSender(db, upload.personId)
  const { units } = await unitResource(db, upload.unitId)
  await db.transaction().execute(async (transaction) => {
    if (!(await passUpload(transaction, upload.id, { state: 'refused', refusal }, now()))) return
    await announceEvent(transaction, { topic: 'upload', subject: upload.id, person: upload.personId })
    await recordChange(
      transaction,
      {
        action: 'upload.refused',
        subject: { kind: 'upload', id: upload.id },
        unit: upload.unitId,
        province: units.at(-1),
        after: { name: upload.name, size: upload.size, ...refusal },
      },
      sender,
      now(),
    )
  })
  await tus.remove(upload.id)
}
