import { type Logger, pino } from 'pino'

/** The log: one JSON object per line. Never personal data, never secrets: ids and codes only. */
export type Log = Logger

/** A log that writes lines of at least `level` to standard output. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Parameters of failed queries may hold names or addresses.
    redact: { paths: ['error.parameters', 'error.detail', 'error.where'], remove: true },
  })
}
