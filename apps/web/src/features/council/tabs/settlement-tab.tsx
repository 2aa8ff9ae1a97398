import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CouncilView, Hindrance } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import styles from '../council.module.css'
import { CHANGED } from '../queries.ts'
import { texts } from '../texts.ts'
import { MissingTable } from './missing-table.tsx'

const Done = z.looseObject({ phase: z.string() })

/** What still hinders the settlement, settling, publishing, and what came of it. */
export function SettlementTab({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const missing = view.units.reduce((sum, unit) => sum + unit.missing.length, 0)
  return (
    <Stack gap="md">
      <Checklist view={view} missing={missing} />
      {missing > 0 && (
        <section aria-label={words.missingTitle}>
          <Title order={2} size="h4" mb="xs">
            {words.missingTitle}
          </Title>
          <MissingTable view={view} />
        </section>
      )}
      <Steps view={view} missing={missing} />
      <Outcome view={view} />
    </Stack>
  )
}

type Mark = 'done' | 'blocks' | 'note'
const MARKS: Readonly<Record<Mark, ReactNode>> = {
  done: <IconCircleCheck size={18} color="var(--good)" aria-hidden />,
  blocks: <IconCircleX size={18} color="var(--bad)" aria-hidden />,
  note: <IconInfoCircle size={18} color="var(--warn)" aria-hidden />,
}

function Checklist({ view, missing }: { view: CouncilView; missing: number }) {
  const words = useTexts(texts)
  const format = useFormat()
  const { units, explanations, round } = view
  const approved = units.filter(({ stage }) => stage === 'approved').length
  const appeals = units.reduce((sum, unit) => sum + unit.appeals.length, 0)
  const reached = ['council', 'final', 'published'].includes(round.phase)
  const lines: readonly (readonly [Mark, string])[] = [
    [reached ? 'done' : 'blocks', words.checks.phase],
    [
      approved === units.length ? 'done' : 'blocks',
      words.checks.approved(format.number(approved), format.number(units.length)),
    ],
    [
      explanations.length === 0 ? 'done' : 'note',
      words.checks.explanations(format.number(explanations.length)),
    ],
    [missing === 0 ? 'done' : 'note', words.checks.missing(format.number(missing))],
    [appeals === 0 ? 'done' : 'blocks', words.checks.appeals(format.number(appeals))],
  ]
  return (
    <Panel title={words.checklist}>
      <ul className={styles.checklist}>
        {lines.map(([mark, line]) => (
          <li key={line}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              {MARKS[mark]}
              <span>{line}</span>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Steps({ view, missing }: { view: CouncilView; missing: number }) {
  const words = useTexts(texts)
  const format = useFormat()
  const [opened, setOpened] = useState<'finalise' | 'publish' | null>(null)
  const [seen, setSeen] = useState(false)
  const { id, phase } = view.round
  const close = () => setOpened(null)
  const change = useChange(
    (step: 'finalise' | 'publish', key) =>
      step === 'finalise'
        ? api.post(`/api/rounds/${id}/finalisation`, Done, missing > 0 ? { missing } : {}, { key })
        : api.post(`/api/rounds/${id}/actions`, Done, { type: 'publish' }, { key }),
    {
      refresh: CHANGED,
      done: (_, step) => {
        notifications.show({ message: step === 'finalise' ? words.finalised : words.published })
        close()
      },
    },
  )
  if (phase === 'published') return null
  const step = phase === 'final' ? 'publish' : 'finalise'
  const hindrance = step === 'publish' ? view.publish : view.settle
  const title = step === 'publish' ? words.publish : words.finalise
  return (
    <Panel title={title}>
      <Stack gap="sm">
        <Text>{step === 'publish' ? words.publishText : words.finaliseText}</Text>
        <Hinders hindrance={hindrance} />
        {hindrance === null && (
          <Group>
            <Button onClick={() => setOpened(step)}>{title}</Button>
          </Group>
        )}
      </Stack>
      <Modal opened={opened !== null} onClose={close} title={title}>
        <Stack gap="sm">
          <Text>{step === 'publish' ? words.publishText : words.finaliseText}</Text>
          {step === 'finalise' && missing > 0 && (
            <Checkbox
              label={words.finaliseMissing(format.number(missing))}
              checked={seen}
              onChange={(event) => setSeen(event.currentTarget.checked)}
            />
          )}
          <ProblemAlert error={change.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button
              loading={change.isPending}
              disabled={step === 'finalise' && missing > 0 && !seen}
              onClick={() => change.mutate(step)}
            >
              {title}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Panel>
  )
}

/** Why something cannot be done now; nothing where it can. */
function Hinders({ hindrance }: { hindrance: Hindrance }) {
  const words = useTexts(texts)
  const language = useLanguage()
  if (hindrance === null) return null
  return (
    <Alert variant="light" color="gray" title={words.cannot} styles={{ message: { color: 'var(--ink)' } }}>
      {hindrance[language]}
    </Alert>
  )
}

function Outcome({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { id, phase } = view.round
  if (phase !== 'final' && phase !== 'published') return null
  const titleOf = (code: string) => {
    const found = view.groups.find((group) => group.code === code)
    return found ? textIn(found.title, language) : code
  }
  const layers = [
    ['self', words.self],
    ['appraised', words.appraised],
    ['final', words.final],
  ] as const
  return (
    <>
      <Panel title={words.results}>
        <List>
          {view.sets.map(({ id: set, group, state }) => (
            <List.Item key={set}>
              <Link to={`/results/${set}`}>
                {state === 'published'
                  ? words.publishedSet(titleOf(group))
                  : words.provisionalSet(titleOf(group))}
              </Link>
            </List.Item>
          ))}
        </List>
      </Panel>
      <Panel title={words.verify}>
        <Text mb="xs">{words.verifyText}</Text>
        <List>
          <List.Item>
            <a href={`/api/rounds/${id}/definition`}>{words.definitionFile}</a>
          </List.Item>
          <List.Item>
            <a href={`/api/rounds/${id}/facts/units`}>{words.unitsFile}</a>
          </List.Item>
          {layers.map(([layer, title]) => (
            <List.Item key={layer}>
              <a href={`/api/rounds/${id}/facts?layer=${layer}`}>
                {words.factsFile(title.toLocaleLowerCase(language))}
              </a>
            </List.Item>
          ))}
        </List>
      </Panel>
    </>
  )
}
