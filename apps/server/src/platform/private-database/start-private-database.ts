import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { usableBinaries } from './binaries/usable-binaries.ts'
import { type Access, makeAccess, urlOf, usualKind } from './cluster/access.ts'
import { pgHbaConf, pgIdentConf, postgresqlConf } from './cluster/cluster-settings.ts'
import { clusterFolder, createCluster } from './cluster/create-cluster.ts'
import { createRoles } from './cluster/create-roles.ts'
import { type RunningPostgres, runPostgres } from './cluster/run-postgres.ts'
import { stopLeftover } from './cluster/stop-leftover.ts'
import { type FolderLock, lockDataFolder } from './data-folder/lock-data-folder.ts'
import { makeDataFolder } from './data-folder/make-data-folder.ts'
import type { Sentence } from './database-refusal.ts'
import { choosePlace, type Place } from './place/choose-place.ts'

export interface PrivateDatabaseOptions {
  /** The data folder; made where it is absent. */
  readonly folder: string
  /** Told what people may want to know: copies made, recovery. */
  readonly log: (sentence: Sentence) => void
  /** Through a Unix socket, or the loopback with a random password; what the system has, unless told. */
  readonly access?: Access['kind']
}

/** A PostgreSQL of our own, running in a data folder that no other process has. */
export interface PrivateDatabase {
  /** For tests, repair and restoring only. */
  readonly superuserUrl: string
  /** The role that migrates. */
  readonly ownerUrl: string
  /** The role that the application runs with. */
  readonly appUrl: string
  /** The process id of PostgreSQL. */
  readonly pid: number
  /** Fulfilled when PostgreSQL has ended, asked or not. */
  readonly hasEnded: Promise<void>
  /** Disconnects everybody, stops PostgreSQL in order and gives the data folder back. */
  readonly stop: () => Promise<void>
}

/**
 * Starts PostgreSQL in the data folder with the programs that come with the dependencies: locks the folder, makes the database
 * where there is none, stops what a killed run left behind and lets it recover. Throws a `DatabaseRefusal` that says what to do.
 */
export async function startPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase> {
  const { log, access: kind = usualKind() } = options
  const folder = makeDataFolder(options.folder)
  const lock = lockDataFolder(folder, new Date())
  try {
    const place = choosePlace(folder, log)
    const binaries = usableBinaries(place, log)
    await stopLeftover(clusterFolder(place), binaries, place.account, log)
    const access = await makeAccess(place, kind)
    createCluster(place, binaries, kind)
    writeSettings(place, access)
    const postgres = await runPostgres(place, binaries, log)
    return await opened(postgres, access, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function opened(postgres: RunningPostgres, access: Access, lock: FolderLock): Promise<PrivateDatabase> {
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await postgres.stop()
    if (access.kind === 'socket') access.remove()
    lock.release()
  }
  try {
    await createRoles(access)
  } catch (error) {
    await stop()
    throw error
  }
  const urls = {
    superuserUrl: urlOf(access, 'superuser'),
    ownerUrl: urlOf(access, 'owner'),
    appUrl: urlOf(access, 'app'),
  }
  lock.announce(urls)
  return {
    ...urls,
    pid: postgres.pid,
    hasEnded: postgres.hasEnded,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Users of the system that may open the database: who we are, who runs it, and root, who may anyway. */
function usersOf({ account }: Place): string[] {
  return [...new Set([userInfo().username, account.name, 'root'])]
}

function writeSettings(place: Place, access: Access): void {
  const { uid, gid } = place.account
  const write = (name: string, text: string) => {
    const file = join(clusterFolder(place), name)
    const isNew = !existsSync(file)
    writeFileSync(file, text, { mode: 0o600 })
    if (isNew && uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
  }
  write('postgresql.conf', postgresqlConf(access, join(place.folder, 'log')))
  write('pg_hba.conf', pgHbaConf(access))
  write('pg_ident.conf', pgIdentConf(usersOf(place)))
}
