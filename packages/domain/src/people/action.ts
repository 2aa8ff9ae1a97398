import { z } from 'zod'

/** A right: what a person may do, named `<what>.<verb>`. Every route of the server asks for one. */
export const Action = z.enum([
  'unit.read',
  'unit.change',
  'unit.import',
  'person.read',
  'person.invite',
  'person.change',
  'person.import',
  'grant.read',
  'grant.change',
  'grant.delegate',
  'token.read',
  'token.change',
  'session.revoke',
  'document.read',
  'document.add',
  'document.change',
  'document.link',
  'audit.read',
  'audit.export',
  'measure.read',
  'measure.define',
  'measure-value.read',
  'measure-value.write',
  'measure-value.import',
  'collection.change',
  'index.read',
  'index.change',
  'edition.publish',
  'edition.retire',
  'result.read',
  'round.read',
  'round.change',
  'round.settle',
  'scoresheet.read',
  'scoresheet.act',
  'notice.send',
  'system.read',
  'system.change',
])
export type Action = z.infer<typeof Action>

/** All rights, in the order in which screens list them. */
export const actions: readonly Action[] = Action.options
