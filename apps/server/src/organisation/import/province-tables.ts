import { readFile } from 'node:fs/promises'
import type { ProvinceTables } from '@openpar/domain/organisation'
import { parse } from 'csv-parse/sync'

const FOLDER = new URL('../../../../../definitions/units/', import.meta.url)

async function read<Row>(name: string): Promise<readonly Row[]> {
  return parse(await readFile(new URL(`${name}.csv`, FOLDER)), { columns: true }) as Row[]
}

/** The provinces before and after 1 July 2025, from definitions/units. */
export async function provinceTables(): Promise<ProvinceTables> {
  return {
    before: await read('provinces-before'),
    after: await read('provinces-after'),
    successions: await read('province-successions'),
    changes: await read('province-changes'),
  }
}
