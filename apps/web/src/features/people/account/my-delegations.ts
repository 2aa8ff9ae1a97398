import { DelegationRecord, Named, Role } from '@openpar/domain/people'
import { z } from 'zod'

const Lendable = z.object({
  id: z.uuid(),
  role: Role,
  unit: Named,
  from: z.string(),
  to: z.string().nullable(),
})

/** An own grant that can be lent. */
export type Lendable = z.infer<typeof Lendable>

/** What the person lends, is lent and could lend. */
export const MyDelegations = z.object({
  lendable: z.array(Lendable),
  given: z.array(DelegationRecord),
  received: z.array(DelegationRecord),
})
