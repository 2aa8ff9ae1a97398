import { writeFileSync } from 'node:fs'
import { databaseOn, openPool } from '../../apps/server/src/platform/database/connect.ts'
import { createFiles } from '../../apps/server/src/platform/files/index.ts'
import { loadSample } from '../../apps/server/src/sample/load-sample.ts'
import { startCluster } from '../../apps/server/src/testing/cluster.ts'
import { createTestDatabase } from '../../apps/server/src/testing/test-database.ts'
const cluster = await startCluster()
const { url } = await createTestDatabase(cluster.url)
const pool = openPool(url, { role: 'openpar_app', size: 2 })
const files = await createFiles({ folder: '/tmp/rb/files' })
const t = performance.now()
const { accounts } = await loadSample(databaseOn(pool), { now: new Date(), files })
console.log('sample', performance.now() - t)
await pool.end()
const owner = openPool(url, { size: 1 })
await owner.query('vacuum analyze')
await owner.end()
writeFileSync('/tmp/rb/info.json', JSON.stringify({ url, account: accounts.find(({ role }) => role === 'index-manager') }))
console.log('ready', url)
process.on('SIGTERM', async () => { await cluster.stop(); process.exit(0) })
setInterval(() => {}, 1e6)
