import type { Feature } from '../platform/http/feature.ts'
import { noticeJobs } from './jobs.ts'
import { noticeRoutes } from './routes.ts'

/** What people should know, in the page and by mail. */
export const notices: Feature = {
  name: 'notices',
  routes: noticeRoutes,
  jobs: noticeJobs,
  problems: {
    'notice-setting-twice': {
      status: 422,
      vi: 'Mỗi loại thông báo chỉ được chọn một lần.',
      en: 'Each kind of notice can be set once only.',
    },
  },
}
