import type { Definition } from '@openpar/engine'
import type { z } from 'zod'
import type { Finding } from '../../fault/finding.ts'
import { definitionSchema } from '../schema/definition-schema.ts'
import type { FindWritten } from './find-written.ts'
import { issueFindings } from './issue-findings.ts'

export interface ShapeCheck {
  /** Absent where there are findings. */
  readonly definition?: Definition
  readonly findings: readonly Finding[]
}

/** Whether `data` has the shape of a definition: known keys, values of the right kind and range. */
export function checkShape(data: unknown, findWritten: FindWritten): ShapeCheck {
  const outcome = definitionSchema.safeParse(data)
  if (outcome.success) return { definition: outcome.data, findings: [] }
  const issues: readonly z.core.$ZodIssue[] = outcome.error.issues
  return { findings: issues.flatMap((issue) => issueFindings(issue, [], data, findWritten)) }
}
