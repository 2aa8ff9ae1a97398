import type { Edition } from '@openpar/domain/indices'

/** What an audit entry says of an edition: the text by its hash, so that the trail stays readable. */
export function auditedEdition({ source: _, id: __, changedAt: ___, ...rest }: Edition) {
  return rest
}
