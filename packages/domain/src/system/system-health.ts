import { z } from 'zod'

/** How the process that answers fares. */
export const SystemHealth = z.object({
  database: z.object({ version: z.string(), bytes: z.number() }),
  jobs: z.object({ waiting: z.number(), failed: z.number() }),
  /** Whether letters can be sent. */
  mail: z.boolean(),
  /** Whether files are scanned for viruses. */
  scanner: z.boolean(),
  memoryBytes: z.number(),
  /** Seconds this process has run. */
  uptime: z.number(),
})
