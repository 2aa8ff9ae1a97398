import { type UnitResource, unitResource } from '../../organisation/unit-resource.ts'
import type { Context } from '../../platform/http/context.ts'
import { getRound } from './course-store.ts'

/** A round as policies see it: its province. @throws Problem `round-not-found` */
export const onRound = async (
  { params: { round } }: { readonly params: { readonly round: string } },
  { db, today }: Context,
): Promise<UnitResource> => unitResource(db, (await getRound(db, round)).province, today)
