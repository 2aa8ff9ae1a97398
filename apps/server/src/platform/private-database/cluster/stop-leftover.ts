import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from '../binaries/usable-binaries.ts'
import type { Sentence } from '../database-refusal.ts'
import type { Account } from '../place/account.ts'
import { runAs } from '../place/run-as.ts'
import { findPostmaster, isAlive, isPostmasterOf } from './postmaster.ts'
import { stopProcess } from './stop-process.ts'

/**
 * Stops the database that a killed process left running on the cluster, and removes the `postmaster.pid` of one that is gone
 * while another process got its id, on which PostgreSQL would refuse to start. The lock of the data folder must be held.
 */
export async function stopLeftover(
  cluster: string,
  binaries: Binaries,
  account: Account,
  log: (sentence: Sentence) => void,
): Promise<void> {
  const left = findPostmaster(cluster)
  if (left === undefined) return
  if (process.platform === 'win32') {
    runAs(account, binaries.pgCtl, ['stop', `--pgdata=${cluster}`, '--mode=fast', '--wait'])
    return
  }
  if (!isAlive(left.pid)) {
    // The file stays: by it PostgreSQL finds out whether processes of the killed one still have its memory.
    log({
      vi: 'Lần chạy trước bị ngắt giữa chừng; cơ sở dữ liệu sẽ tự phục hồi.',
      en: 'The last run was cut off; the database will recover by itself.',
    })
  } else if (isPostmasterOf(left.pid, cluster)) {
    log({
      vi: `Lần chạy trước bị ngắt và để lại cơ sở dữ liệu đang chạy (tiến trình ${left.pid}); đang dừng nó.`,
      en: `The last run was cut off and left its database running (process ${left.pid}); stopping it.`,
    })
    await stopProcess(left.pid)
  } else rmSync(join(cluster, 'postmaster.pid'))
}
