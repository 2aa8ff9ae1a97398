import { mapNodes } from '@openpar/domain'
import { type CodeOrigin, type Evaluation, evaluate } from '@openpar/engine'
import { type FactsOptions, loadFacts } from '../../session/load-facts.ts'
import { loadIndex } from '../../session/load-index.ts'
import type { Session } from '../../session/session.ts'

/** The earlier period: its evaluation, and where the codes of the later edition come from. */
export interface Earlier {
  readonly evaluation: Evaluation
  readonly origins?: readonly CodeOrigin[]
}

/** Reads and evaluates the earlier period, in its own edition where one is given. */
export async function loadEarlier(
  after: Evaluation,
  factsFile: string,
  options: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Earlier> {
  const definition = options.earlierDefinition as string | undefined
  const pairs = options.option as string[]
  const index = definition === undefined ? after.index : await loadIndex(definition, pairs, session)
  const choice: FactsOptions = {
    units: options.units as string | undefined,
    period: options.earlierPeriod as string | undefined,
    allowUnknown: options.allowUnknown as boolean | undefined,
  }
  const facts = await loadFacts(factsFile, index.definition, choice, session)
  const origins = definition === undefined ? undefined : mapNodes(index.definition, after.index.definition)
  return { evaluation: evaluate(index, facts), origins }
}
