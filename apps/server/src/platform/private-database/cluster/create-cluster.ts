import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from '../binaries/usable-binaries.ts'
import { DatabaseRefusal } from '../database-refusal.ts'
import type { Place } from '../place/choose-place.ts'
import { runAs } from '../place/run-as.ts'
import { type Access, passwordFile } from './access.ts'
import { ROLES } from './cluster-settings.ts'

export function clusterFolder({ folder }: Place): string {
  return join(folder, 'cluster')
}

const DRAFT = 'new-cluster-'

/**
 * Makes the files of an empty database where there are none: UTF-8, sorted by code point and with upper and lower case of all
 * letters, the same on every system. Made in a draft folder and renamed, so that what exists is whole; drafts that an
 * interruption left are removed. Refuses with `not-created`, or `other-version` where the files are of another version.
 */
export function createCluster(place: Place, binaries: Binaries, kind: Access['kind']): void {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith(DRAFT)) rmSync(join(place.folder, name), { recursive: true })
  }
  const cluster = clusterFolder(place)
  if (existsSync(cluster)) checkVersion(cluster, binaries.major)
  else makeCluster(place, binaries, kind, cluster)
}

function makeCluster(place: Place, binaries: Binaries, kind: Access['kind'], cluster: string): void {
  const draft = mkdtempSync(join(place.folder, DRAFT))
  const { uid, gid } = place.account
  if (uid !== undefined && gid !== undefined) chownSync(draft, uid, gid)
  const { status, stderr, stdout, error } = runAs(place.account, binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${ROLES.superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(kind === 'socket' ? ['--auth=peer'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile(place)}`]),
  ])
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw notCreated(place.folder, `${error ?? ''}\n${stdout ?? ''}\n${stderr ?? ''}`)
  }
  renameSync(draft, cluster)
}

function checkVersion(cluster: string, major: number): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === String(major)) return
  throw new DatabaseRefusal('other-version', {
    vi: `Cơ sở dữ liệu ${cluster} thuộc PostgreSQL ${found}, còn bản đi kèm là ${major}; hãy sao lưu bằng bản OpenPAR cũ (openpar backup) rồi khôi phục vào một thư mục mới (openpar restore).`,
    en: `The database ${cluster} is of PostgreSQL ${found} and the one that comes with OpenPAR is ${major}; back it up with the earlier OpenPAR (openpar backup) and restore it into a new folder (openpar restore).`,
  })
}

function notCreated(folder: string, detail: string): DatabaseRefusal {
  return new DatabaseRefusal(
    'not-created',
    {
      vi: `Không tạo được cơ sở dữ liệu trong ${folder}; hãy kiểm tra chỗ trống và quyền ghi.`,
      en: `The database could not be made in ${folder}; check free space and rights.`,
    },
    detail.trim(),
  )
}
