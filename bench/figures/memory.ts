import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { figureOf, type Subject } from '../figure.ts'
import { medianOf } from '../measure.ts'

const TIMES = 5
const TARGET = 120
const CHILD = path.resolve(import.meta.dirname, '../memory-child.ts')

/**
 * Prints the peak of resident memory of a process in kilobytes. Linux hands the peak of a parent on to the `maxRSS` of
 * its children, so there it is read from the status of the process, which starts afresh.
 */
const PEAK = `
const { existsSync, readFileSync } = require('node:fs')
const status = '/proc/self/status'
const peak = existsSync(status)
  ? /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync(status, 'utf8'))[1]
  : process.resourceUsage().maxRSS
process.stdout.write(String(peak))`

/** Peaks of processes run one after another, each loading `modules`, in megabytes of 2²⁰ bytes. */
function peaks(modules: readonly string[]): number[] {
  const words = [...modules.flatMap((module) => ['--import', module]), '--eval', PEAK]
  return Array.from({ length: TIMES }, () => Number(execFileSync(process.execPath, words).toString()) / 1024)
}

/** A fresh process that loads the engine from its TypeScript sources, makes the synthetic facts and evaluates them. */
export const memory: Subject = {
  key: 'memory',
  measure: () => {
    const own = peaks([CHILD])
    return figureOf(
      'peak resident memory of a process that loads the engine from its sources and evaluates 3,321 × 60, nine kinds of rule (synthetic; yardstick: an empty Node process)',
      'MB',
      medianOf(own),
      medianOf(peaks([])),
      { target: TARGET, least: Math.min(...own), batches: TIMES },
    )
  },
}
