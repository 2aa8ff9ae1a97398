import { compareEditions, readDefinition } from '@openpar/domain'
import type { Edition, EditionDifference, EditionSummary } from '@openpar/domain/indices'
import { type Definition, TOTAL_CODE } from '@openpar/engine'
import { Problem } from '../platform/errors/problem.ts'
import { refuseLaborious } from './refuse-laborious.ts'

/** What changed from one stored edition to another. @throws Problem `edition-not-comparable` while one has faults */
export function compareStored(earlier: Edition, later: Edition): EditionDifference {
  const definition = definitionOf(later)
  const changes = compareEditions(definitionOf(earlier), definition)
  return {
    earlier: withoutSource(earlier),
    later: withoutSource(later),
    totalCode: definition.totalCode ?? TOTAL_CODE,
    changes: [...changes],
  }
}

function definitionOf({ source, code }: Edition): Definition {
  refuseLaborious(source)
  const { definition, faults } = readDefinition(source, `${code}.yaml`)
  if (definition !== undefined) return definition
  const count = faults.filter(({ severity }) => severity === 'error').length
  throw new Problem('edition-not-comparable', { code, count }, { faults })
}

function withoutSource({ source: _, sha256: __, ...summary }: Edition): EditionSummary {
  return summary
}
