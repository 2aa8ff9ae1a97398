import { compileIndex, evaluate } from '../packages/engine/src/index.ts'
import { mixedSample } from './data/synthetic-index.ts'

// Loaded by figures/memory.ts into a process of its own, which then tells its peak.
const { definition, facts } = mixedSample()
const { columns } = evaluate(compileIndex(definition), facts)
if (!(columns[0]!.points[1]! > 0)) throw new Error('the evaluation gave no points')
