import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemaText } from './schema/json-schema.ts'

const file = new URL('../../../../docs/schema/definition.schema.json', import.meta.url)
writeFileSync(file, jsonSchemaText())
console.log(`wrote ${fileURLToPath(file)}`)
