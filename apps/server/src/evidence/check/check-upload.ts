import type { Dependencies } from '../../platform/http/context.ts'
import type { Tus } from '../upload/tus.ts'
import { findUpload, passUpload } from '../upload/upload-store.ts'
import { judgeFile } from './judge-file.ts'
import { refuseUpload } from './refuse-upload.ts'
import { takeIn } from './take-in.ts'

/**
 * Judges a file whose bytes have all arrived, by content and by the virus scanner, and takes it into the library or refuses
 * it. Where the scanner gives no verdict the file stays in quarantine until it does. Repeating it does no harm.
 */
export async function checkUpload(id: string, tus: Tus, dependencies: Dependencies): Promise<void> {
  const { db, now } = dependencies
  const upload = await findUpload(db, id)
  if (upload === undefined || (upload.state !== 'checking' && upload.state !== 'quarantined')) return
  const judged = await judgeFile(tus.path(id), upload.name, dependencies)
  if (judged === 'waiting') await passUpload(db, id, { state: 'quarantined' }, now())
  else if ('code' in judged) await refuseUpload(upload, judged, tus, dependencies)
  else await takeIn(upload, judged, tus, dependencies)
}
