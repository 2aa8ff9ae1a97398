import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { Appeal, Appeals } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { ChangeList } from '../change-list.tsx'
import styles from '../council.module.css'
import { useAppeals } from '../queries.ts'
import { texts } from '../texts.ts'
import { Thread } from '../thread.tsx'
import { DecideDialog } from './decide-dialog.tsx'

/** Appeals of a round, open ones first: what was said, points before and after, and who may decide. */
export function AppealsTab({ round }: { round: string }) {
  const words = useTexts(texts)
  const appeals = useAppeals(round)
  const [deciding, setDeciding] = useState<Appeal | null>(null)
  if (appeals.error) return <ProblemAlert error={appeals.error} retry={() => void appeals.refetch()} />
  if (!appeals.data) return <Skeleton h={160} />
  const { items, people } = appeals.data
  if (items.length === 0) return <EmptyState title={words.noAppeals}>{words.noAppealsHint}</EmptyState>
  return (
    <Stack gap="sm">
      {items.map((appeal) => (
        <AppealCard
          key={`${appeal.unit.id} ${appeal.component}`}
          appeal={appeal}
          people={people}
          decide={() => setDeciding(appeal)}
        />
      ))}
      <DecideDialog round={round} appeal={deciding} close={() => setDeciding(null)} />
    </Stack>
  )
}

function AppealCard({
  appeal,
  people,
  decide,
}: {
  appeal: Appeal
  people: Appeals['people']
  decide: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { unit, component, name, state, max, thread, judges, changes, figures } = appeal
  const hindrance = appeal.decide
  const layers = [
    [words.self, appeal.self],
    [words.appraised, appeal.appraised],
    [words.beforeAppeal, appeal.before],
    [words.now, appeal.now],
  ] as const
  const outcome = {
    open: ['warn', words.appealWaits],
    granted: ['good', words.granted],
    refused: ['neutral', words.refused],
  } as const
  const [kind, word] = outcome[state]
  return (
    <Panel title={`${unit.name} · ${component} ${textIn(name, language)}`}>
      <Stack gap="sm">
        <Group gap="md">
          <StatusChip kind={kind}>{word}</StatusChip>
          <dl className={styles.layers}>
            {layers.map(([title, points]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  {format.points(points)} / {format.points(max)}
                </dd>
              </div>
            ))}
          </dl>
        </Group>
        <Thread messages={thread} people={people} />
        {changes.length > 0 && (
          <ChangeList
            changes={changes}
            nameOf={(measure) => figures[measure]?.measure.name ?? measure}
            people={people}
          />
        )}
        {state === 'open' && judges.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.judges(judges.map((judge) => people[judge] ?? '–').join(', '))}
          </Text>
        )}
        {state === 'open' &&
          (hindrance === null ? (
            <Group>
              <Button variant="default" onClick={decide}>
                {words.decide}
              </Button>
            </Group>
          ) : (
            <Alert
              variant="light"
              color="gray"
              title={words.cannot}
              styles={{ message: { color: 'var(--ink)' } }}
            >
              {hindrance[language]}
            </Alert>
          ))}
      </Stack>
    </Panel>
  )
}
