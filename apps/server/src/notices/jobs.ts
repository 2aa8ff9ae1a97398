import type { JobKind } from '../platform/jobs/jobs.ts'
import { mailNotices } from './mail-notices.ts'

/** Mails what must go out at once. */
const mailAtOnce: JobKind = {
  name: 'notices.mail',
  retries: 8,
  run: (_payload, dependencies) => mailNotices(dependencies, 'at-once'),
}

/** Mails the rest, once a working morning. */
const mailDaily: JobKind = {
  name: 'notices.mail-daily',
  schedule: '0 7 * * 1-5',
  run: (_payload, dependencies) => mailNotices(dependencies, 'daily'),
}

export const noticeJobs = [mailAtOnce, mailDaily]
