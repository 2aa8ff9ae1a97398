import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startCluster } from './cluster.ts'
import { schemaOf } from './schema-of.ts'
import { createTestDatabase } from './test-database.ts'

const cluster = await startCluster()
const database = await createTestDatabase(cluster.url)
try {
  const file = fileURLToPath(new URL('../platform/database/schema.ts', import.meta.url))
  writeFileSync(file, await schemaOf(database.url))
} finally {
  await database.drop()
  await cluster.stop()
}
