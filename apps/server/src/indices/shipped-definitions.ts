import { readdir, readFile } from 'node:fs/promises'
import { outline, readData, ShippedDefinition } from '@openpar/domain/indices'
import { Problem } from '../platform/errors/problem.ts'

const FOLDER = new URL('../../../../definitions/', import.meta.url)

/** Files of the definitions that come with the product: `qd766/2026-commune.yaml`. */
async function shippedFiles(): Promise<readonly string[]> {
  const folders = await readdir(FOLDER, { withFileTypes: true })
  const files = await Promise.all(
    folders
      .filter((folder) => folder.isDirectory() && folder.name !== 'conformance')
      .map(async ({ name }) =>
        (await readdir(new URL(`${name}/`, FOLDER)))
          .filter((file) => file.endsWith('.yaml'))
          .map((file) => `${name}/${file}`),
      ),
  )
  return files.flat().sort()
}

let listed: Promise<readonly ShippedDefinition[]> | undefined

/** The definitions that come with the product; read once, since they change with the product only. */
export function listShipped(): Promise<readonly ShippedDefinition[]> {
  listed ??= readAll()
  return listed
}

async function readAll(): Promise<readonly ShippedDefinition[]> {
  const found: ShippedDefinition[] = []
  for (const file of await shippedFiles()) {
    const data = readData(await readFile(new URL(file, FOLDER), 'utf8')) as Record<string, unknown>
    const components = outline(data).filter(({ children }) => children === undefined).length
    const { id: index, edition: code, title, status } = data
    found.push(ShippedDefinition.parse({ file, index, code, title, status, components }))
  }
  return found
}

/** The text of one of them. @throws Problem `shipped-definition-not-found` for any other name */
export async function readShipped(file: string): Promise<string> {
  if (!(await shippedFiles()).includes(file)) throw new Problem('shipped-definition-not-found', { file })
  return readFile(new URL(file, FOLDER), 'utf8')
}
