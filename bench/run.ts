import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Subject } from './figure.ts'
import { sensitivity, sensitivityAnew, uncertainty, uncertaintyAnew } from './figures/analysis.ts'
import { bundleSize } from './figures/bundle-size.ts'
import { compositeRebuild, compositeWeights, compositeWeightsGaps } from './figures/composite.ts'
import { evaluateMixed, evaluateRatio, updateRatio, updateRelative } from './figures/evaluation.ts'
import { memory } from './figures/memory.ts'
import { autosave } from './platform/autosave.ts'
import { evidenceUpload } from './platform/evidence-upload.ts'
import { measureImport } from './platform/measure-import.ts'
import { reads } from './platform/reads.ts'
import { sampleCountry, sampleUsual } from './platform/sample.ts'
import { firstStart, laterStart, memoryAtRest, sampleStart } from './platform/start-up.ts'

const SUBJECTS: readonly Subject[] = [
  compositeRebuild,
  compositeWeights,
  compositeWeightsGaps,
  uncertainty,
  uncertaintyAnew,
  sensitivity,
  sensitivityAnew,
  evaluateMixed,
  evaluateRatio,
  updateRatio,
  updateRelative,
  memory,
  bundleSize,
  firstStart,
  sampleStart,
  laterStart,
  memoryAtRest,
  reads,
  autosave,
  measureImport,
  evidenceUpload,
  sampleUsual,
  sampleCountry,
]

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = SUBJECTS.filter(({ key }) => key.includes(only ?? ''))
if (chosen.length === 0) {
  process.stderr.write(`--only takes a part of: ${SUBJECTS.map(({ key }) => key).join(', ')}\n`)
  process.exit(2)
}
for (const { key, measure } of chosen) {
  const { name, ...figure } = await measure()
  const load = Number(loadavg()[0]!.toFixed(1))
  process.stdout.write(`${JSON.stringify({ name: `${key}: ${name}`, ...figure, load })}\n`)
}
