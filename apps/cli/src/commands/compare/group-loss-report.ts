import { type Evaluation, fromPoints, groupLosses, textIn } from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import { isForPeople } from '../../output/for-people.ts'
import type { Report } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'

/** Where each unit group loses most: every component with the sum, the mean and the number of units that lose. */
export function groupLossReport(evaluation: Evaluation, session: Session): Report {
  const { language } = session
  const { definition } = evaluation.index
  const forPeople = isForPeople(session)
  const titles = new Map(definition.groups.map(({ code, title }) => [code, textIn(title, language)]))
  const groups = [...evaluation.groups.keys()]
  const rows = groups.flatMap((group) =>
    groupLosses(evaluation, group)
      .filter(({ kind, sum }) => kind === 'component' && sum > 0)
      .map(({ code, name, sum, mean, losing, counted }) => [
        forPeople ? titles.get(group) : group,
        code,
        textIn(name, language),
        fromPoints(sum),
        fromPoints(Math.round(mean)),
        losing,
        counted,
      ]),
  )
  return {
    title: { vi: 'Điểm mất của cả nhóm', en: 'Losses of the group' },
    sheet: { vi: 'Điểm mất', en: 'Losses' },
    columns: [
      COLUMN.group,
      COLUMN.code,
      COLUMN.name,
      { key: 'lost_sum', title: { vi: 'Tổng điểm mất', en: 'Lost, sum' }, kind: 'points' },
      {
        key: 'lost_mean',
        title: { vi: 'Điểm mất bình quân', en: 'Lost, mean' },
        kind: 'points',
        decimals: 2,
      },
      { key: 'units_losing', title: { vi: 'Số đơn vị mất', en: 'Units losing' }, kind: 'rank' },
      { key: 'units', title: { vi: 'Tổng số đơn vị', en: 'Of' }, kind: 'rank' },
    ],
    rows,
    about: aboutIndex(definition, language),
  }
}
