import { sampleId } from '../draw/sample-id.ts'
import type { SampleYear } from '../sample-province.ts'

/** One run of an edition over a year. Deadlines are days, the last on which the work may be handed in. */
export interface SampleRound {
  readonly id: string
  readonly name: string
  readonly year: SampleYear
  readonly state: 'self-scoring' | 'published'
  readonly deadlines: {
    readonly selfScoring: string
    readonly firstAppraisal: string
    readonly explanation: string
    readonly secondAppraisal: string
  }
}

const GROUPS: Readonly<Record<string, string>> = {
  department: 'các sở, ban, ngành',
  commune: 'các xã, phường',
}

/** A round for every year but provisional ones: past ones ended in the January after, the running one lies around `today`. */
export function sampleRounds(seed: number, years: readonly SampleYear[], today: string): SampleRound[] {
  return years
    .filter(({ state }) => state !== 'provisional')
    .map((year, number) => {
      const running = year.state === 'running'
      const start = running ? addDays(today, 18) : `${year.year}-12-10`
      return {
        id: sampleId(seed, 7, number),
        name: `Đánh giá, chấm điểm CCHC ${GROUPS[year.group]} năm ${year.year} (mẫu)`,
        year,
        state: running ? 'self-scoring' : 'published',
        deadlines: {
          selfScoring: start,
          firstAppraisal: addDays(start, 20),
          explanation: addDays(start, 27),
          secondAppraisal: addDays(start, 38),
        },
      }
    })
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
