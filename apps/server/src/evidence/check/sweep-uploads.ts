import { isSettled } from '@openpar/domain/evidence'
import type { Dependencies } from '../../platform/http/context.ts'
import type { Tus } from '../upload/tus.ts'
import { findUpload, passUpload } from '../upload/upload-store.ts'
import { CHECK_UPLOAD } from './job-names.ts'

const DAY = 24 * 3600 * 1000
/** A check that has not settled by then was lost with its process. */
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

/** Asks the virus scanner again about the files in quarantine. */
export async function retryQuarantined(dependencies: Dependencies): Promise<void> {
  await queueChecks(await waitingUploads(dependencies, 'quarantined', dependencies.now()), dependencies)
}

/** Ends what was left lying: uploads begun over a day ago, checks that were lost, bytes that nobody waits for. */
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
  for (const id of await tus.list()) {
    const upload = await findUpload(db, id)
    if (upload !== undefined && isSettled(upload.state)) await tus.remove(id)
  }
}
