import { type Evaluation, evaluate } from '@openpar/engine'
import { type FactsOptions, loadFacts } from './load-facts.ts'
import { loadIndex } from './load-index.ts'
import type { Session } from './session.ts'

/** Reads, checks and evaluates a definition with its facts. @throws Refusal where either has faults. */
export async function loadEvaluation(
  definition: string,
  facts: string,
  options: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Evaluation> {
  const index = await loadIndex(definition, options.option as string[], session)
  return evaluate(index, await loadFacts(facts, index.definition, options as FactsOptions, session))
}
