import type { Feature } from '../platform/http/feature.ts'
import { evidenceJobs } from './check/jobs.ts'
import { changeFields, getDocument, link, listIssuers, unlink, withdraw } from './document/document-routes.ts'
import { downloadVersion } from './download/download-version.ts'
import { listDocuments } from './library/list-documents.ts'
import { evidenceProblems } from './problems.ts'
import { listUploads } from './upload/list-uploads.ts'
import { uploadRoutes } from './upload/upload-routes.ts'

/** Evidence: documents, the versions of their files, what they support, and files on their way in. */
export const evidence: Feature = {
  name: 'evidence',
  routes: [
    listDocuments,
    getDocument,
    changeFields,
    withdraw,
    link,
    unlink,
    downloadVersion,
    listIssuers,
    listUploads,
    ...uploadRoutes,
  ],
  problems: evidenceProblems,
  jobs: evidenceJobs,
}
