import { z } from 'zod'
import { useAddressSearch, usePathParameters } from '../../platform/screen/use-address.ts'
import { ComponentScreen } from './component/component-screen.tsx'
import { ListScreen } from './list/list-screen.tsx'
import { codeInAddress } from './queries.ts'

/** The components to appraise, or the one that the address names across its units. */
export function AppraisalScreen() {
  const { round } = usePathParameters(z.object({ round: z.uuid() }))
  const [{ component }] = useAddressSearch(z.object({ component: codeInAddress }))
  return component === undefined ? (
    <ListScreen round={round} />
  ) : (
    <ComponentScreen key={component} round={round} code={component} />
  )
}
