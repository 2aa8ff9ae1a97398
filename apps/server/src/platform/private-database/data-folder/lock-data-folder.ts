import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseRefusal } from '../database-refusal.ts'
import { findHolder, type Holder, holderFile, writeHolder } from './holder.ts'
import { folderUnusable } from './make-data-folder.ts'

/** Locks stay held as long as their handle lives; here it cannot be collected. */
const held = new Set<DatabaseSync>()

/** The right of this process to be the only one on a data folder. */
export interface FolderLock {
  /** Tells the others how the database of this process is reached. */
  readonly announce: (urls: Holder['urls']) => void
  readonly release: () => void
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

/**
 * Takes the data folder for this process, or refuses with `folder-in-use`, naming process and folder. The lock is one of the
 * operating system, held through an exclusive SQLite transaction: it ends with the process however that ends, so no lock is
 * ever stale, a reused process id means nothing, and of two that start at once exactly one gets it.
 */
export function lockDataFolder(folder: string, now: Date): FolderLock {
  const handle = new DatabaseSync(join(folder, 'lock'), { open: false })
  try {
    handle.open()
    handle.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    if (handle.isOpen) handle.close()
    throw isBusy(error) ? inUse(folder) : folderUnusable(folder, error)
  }
  held.add(handle)
  const holder = { pid: process.pid, startedAt: now.toISOString() }
  writeHolder(folder, holder)
  return {
    announce: (urls) => writeHolder(folder, { ...holder, urls }),
    release: () => {
      if (!held.delete(handle)) return
      rmSync(holderFile(folder), { force: true })
      handle.close()
    },
  }
}

function inUse(folder: string): DatabaseRefusal {
  const holder = findHolder(folder)
  const [vi, en] =
    holder === undefined
      ? ['một tiến trình khác', 'another process']
      : [
          `tiến trình ${holder.pid} (chạy từ ${holder.startedAt})`,
          `process ${holder.pid} (since ${holder.startedAt})`,
        ]
  return new DatabaseRefusal('folder-in-use', {
    vi: `Thư mục dữ liệu ${folder} đang được ${vi} sử dụng; hãy dừng tiến trình đó hoặc chọn thư mục khác.`,
    en: `The data folder ${folder} is in use by ${en}; stop that process or choose another folder.`,
  })
}
