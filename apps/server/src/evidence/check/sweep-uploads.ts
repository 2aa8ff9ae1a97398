import { isSettled } from '@openpar/domain/evidence'
import type { Dependencies } from '../../platform/http/context.ts'
import type { Tus } from '../upload/tus.ts'
import { findUpload, passUpload } from '../upload/upload-store.ts'
import { CHECK_UPLOAD, READ_TEXT } from './job-names.ts'

const DAY = 24 * 3600 * 1000
/** What has not settled by then was lost with its process, or with a queue that a backup does not hold. */
const LOST_AFTER = 15 * 60 * 1000

async function waitingUploads({ db }: Dependencies, state: string, before: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('upload')
    .select('id')
    .where('state', '=', state)
    .where('changedAt', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}

async function queueChecks(ids: readonly string[], { jobs }: Dependencies): Promise<void> {
  for (const upload of ids) await jobs.send(CHECK_UPLOAD, { upload }, { key: upload })
}

/** Queues once more the reading of files whose words nobody has read. */
async function queueReadings(keptBefore: Date, { db, jobs }: Dependencies): Promise<void> {
  const rows = await db
    .selectFrom('storedFile')
    .select('sha256')
    .where('textState', '=', 'waiting')
    .where('keptAt', '<', keptBefore)
    .execute()
  for (const { sha256 } of rows) await jobs.send(READ_TEXT, { sha256 }, { key: sha256 })
}

/** Asks the virus scanner again about the files in quarantine. */
export async function retryQuarantined(dependencies: Dependencies): Promise<void> {
  await queueChecks(await waitingUploads(dependencies, 'quarantined', dependencies.now()), dependencies)
}

/** Ends what was left lying: uploads begun over a day ago, checks and readings that were lost, bytes that nobody waits for. */
export async function sweepUploads(tus: Tus, dependencies: Dependencies): Promise<void> {
  const { db, now } = dependencies
  const moment = now()
  for (const id of await waitingUploads(dependencies, 'receiving', new Date(moment.getTime() - DAY))) {
    const upload = await findUpload(db, id)
    if (upload !== undefined && (await tus.findLength(id)) === upload.size) {
      if (await passUpload(db, id, { state: 'checking' }, moment)) await queueChecks([id], dependencies)
    } else if (await passUpload(db, id, { state: 'expired' }, moment)) await tus.remove(id)
  }
  const lost = await waitingUploads(dependencies, 'checking', new Date(moment.getTime() - LOST_AFTER))
  await queueChecks(lost, dependencies)
  await queueReadings(new Date(moment.getTime() - LOST_AFTER), dependencies)
  for (const id of await tus.list()) {
    const upload = await findUpload(db, id)
    if (upload !== undefined && isSettled(upload.state)) await tus.remove(id)
  }
}
