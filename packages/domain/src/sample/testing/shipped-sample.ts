import { readFileSync } from 'node:fs'
import { type SampleOptions, sampleProvince } from '../sample-province.ts'

const FOLDER = new URL('../../../../../definitions/', import.meta.url)

function shipped(file: string) {
  return { file, source: readFileSync(new URL(file, FOLDER), 'utf8') }
}

/** A province drawn from the shipped editions. */
export function shippedSample(options: Partial<SampleOptions> = {}) {
  return sampleProvince({
    seed: 1,
    today: '2026-11-22',
    definitions: {
      department: shipped('par-index/department-illustrative.yaml'),
      commune: shipped('par-index/commune-illustrative.yaml'),
      department766: shipped('qd766/2026-department.yaml'),
      commune766: shipped('qd766/2026-commune.yaml'),
    },
    ...options,
  })
}
