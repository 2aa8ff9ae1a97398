import { type DelegationRecord, roleWords } from '@openpar/domain/people'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { lastDay } from '../last-day.ts'
import { texts } from '../texts.ts'

/** Who lends what to whom, for which days and why. */
export function DelegationsPanel({ delegations }: { delegations: readonly DelegationRecord[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <Panel title={words.delegations}>
      <ul>
        {delegations.map(({ id, role, unit, lender, delegate, from, to, reason }) => (
          <li key={id}>
            {words.lends(lender.name, delegate.name)}: {roleWords[role].name[language]}, {unit.name},{' '}
            {words.fromTo(format.date(from), format.date(lastDay(to)))} ({reason})
          </li>
        ))}
      </ul>
    </Panel>
  )
}
