import type { RoundPlan, SheetAction } from '@openpar/domain/rounds'
import type { SmallProvince } from '../../measures/testing/small-province.ts'
import type { TestClient } from '../../testing/test-client.ts'

export const figure = (value: string) => ({ value, missing: null })

export const setFact = (measure: string, value: string): SheetAction => ({
  type: 'set-fact',
  measure,
  figure: figure(value),
})

/** A plan for the two departments of a small province; its self-scoring ends on 10 December 2026. */
export const planOf = (edition: string, units: SmallProvince, more: Partial<RoundPlan> = {}): RoundPlan => ({
  name: 'Kỳ đánh giá các sở năm 2026',
  edition,
  period: '2026',
  groups: [{ code: 'so', units: [units.finance, units.health] }],
  deadlines: {
    selfScoring: '2026-12-10',
    firstAppraisal: '2026-12-30',
    explanation: '2027-01-06',
    secondAppraisal: '2027-01-17',
  },
  caps: { bonus: null, penalty: null },
  sources: {},
  selfCheck: false,
  ...more,
})

/** Sets a round up and opens it. */
export async function openedRound(manager: TestClient, plan: RoundPlan): Promise<string> {
  const { body } = await manager.post('/api/rounds', plan)
  const opened = await manager.post(`/api/rounds/${body.id}/actions`, { type: 'open' })
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
  return body.id
}

/** Does things to the scoresheet of a unit; a refusal is a fault of the test. */
export const actor =
  (round: string, unit: string) =>
  async (client: TestClient, ...actions: readonly SheetAction[]): Promise<void> => {
    for (const action of actions) {
      const answer = await client.post(`/api/rounds/${round}/scoresheets/${unit}/actions`, { action })
      const { status, body } = answer
      if (status !== 200) throw new Error(`${action.type}: ${body.detail ?? body.title}`)
    }
  }
