import { Alert, Stack, Text } from '@mantine/core'
import { actionsOfRole, actionWords, prohibitions, roleWords } from '@openpar/domain/people'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import { lastDay } from '../last-day.ts'
import styles from './account.module.css'
import { accountTexts } from './texts.ts'

/** What the person holds and may do, in sentences made from the policies themselves. */
export function RightsPanel() {
  const words = useTexts(accountTexts)
  const language = useLanguage()
  const format = useFormat()
  const { grants, actions, secondFactor } = useMe()
  return (
    <Panel title={words.rights}>
      <Stack gap="sm">
        {secondFactor.required && !secondFactor.set && (
          <Alert
            color="yellow"
            styles={{ root: { background: 'var(--warn-soft)' }, message: { color: 'var(--ink)' } }}
          >
            {words.rightsResting}
          </Alert>
        )}
        {grants.length === 0 && <Text>{words.noRights}</Text>}
        <ul className={styles.grants}>
          {grants.map(({ role, unit, to, lender }) => (
            <li key={`${role} ${unit.id} ${lender ?? ''}`}>
              <div className={styles.grant}>
                <strong>{roleWords[role].name[language]}</strong> · {unit.name}
                {to !== null && <> · {words.until(format.date(lastDay(to)))}</>}
                {lender !== undefined && <StatusChip kind="accent">{words.lentBy(lender)}</StatusChip>}
              </div>
              <Text size="sm">{roleWords[role].sentence[language]}</Text>
              <Text size="sm" c="var(--muted)">
                {words.youMay}{' '}
                {actionsOfRole(role)
                  .filter((action) => actions.includes(action))
                  .map((action) => actionWords[action][language])
                  .join('; ')}
                .
              </Text>
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.rules}</summary>
          <ul>
            {prohibitions.map(({ sentence }) => (
              <li key={sentence.en}>{sentence[language]}</li>
            ))}
          </ul>
        </details>
      </Stack>
    </Panel>
  )
}
