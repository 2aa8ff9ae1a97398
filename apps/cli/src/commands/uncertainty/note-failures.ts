import type { Failures } from '@openpar/engine'
import { counted } from '../../session/counted.ts'
import type { Session } from '../../session/session.ts'

/** Says how many runs failed and why the first did; failed runs are in no figure. */
export function noteFailures({ count, first }: Failures, session: Session): void {
  if (count === 0) return
  session.note(
    `${count} lần chạy hỏng, không tính vào kết quả:`,
    `${counted(count, 'run')} failed, left out of all figures:`,
  )
  for (const { run, message } of first) session.note(`  lần ${run}: ${message}`, `  run ${run}: ${message}`)
}
