import type { JobKind } from '../../platform/jobs/jobs.ts'
import { readText } from '../reading/read-text.ts'
import { tusOf } from '../upload/tus.ts'
import { checkUpload } from './check-upload.ts'
import { CHECK_UPLOAD, READ_TEXT } from './job-names.ts'
import { retryQuarantined, sweepUploads } from './sweep-uploads.ts'

/** The work on files that nobody waits for. */
export const evidenceJobs: readonly JobKind[] = [
  {
    name: CHECK_UPLOAD,
    retries: 5,
    run: (payload, dependencies) =>
      checkUpload((payload as { upload: string }).upload, tusOf(dependencies.configuration), dependencies),
  },
  {
    name: READ_TEXT,
    run: (payload, dependencies) => readText((payload as { sha256: string }).sha256, dependencies),
  },
  {
    name: 'evidence.retry-quarantined',
    schedule: '* * * * *',
    run: (_, dependencies) => retryQuarantined(dependencies),
  },
  {
    name: 'evidence.sweep-uploads',
    schedule: '17 * * * *',
    run: (_, dependencies) => sweepUploads(tusOf(dependencies.configuration), dependencies),
  },
]
