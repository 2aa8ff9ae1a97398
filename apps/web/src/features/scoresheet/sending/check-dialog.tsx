import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { entryOf, missingOf, refusalOf, type SheetAction } from '@openpar/domain/rounds'
import { columnOf, fromPoints, textIn } from '@openpar/engine'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { dateAt, daysBetween } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { usePoints } from '../desk/live-points-context.tsx'
import { useMissingWords } from '../entry/missing-words.ts'
import { ScanPart } from './scan-part.tsx'
import styles from './sending.module.css'
import { sendingTexts } from './texts.ts'
import { useDecision } from './use-decision.ts'

/** What is missing, what it comes to, and who signs and sends. */
export function CheckDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useTexts(sendingTexts)
  return (
    <Modal opened={opened} onClose={close} title={words.title} size="lg">
      <Stack gap="md">
        <CheckList close={close} />
        <Sending />
        <ScanPart />
      </Stack>
    </Modal>
  )
}

function CheckList({ close }: { close: () => void }) {
  const words = useTexts(sendingTexts)
  const language = useLanguage()
  const format = useFormat()
  const wordsOf = useMissingWords()
  const { sheet, of, index, openNode } = useDesk()
  const points = usePoints()
  const missing = missingOf(sheet, of.ground)
  const lacking = new Set(missing.map(({ component }) => component))
  const notFinished = [...of.ground.components].filter(
    ([code, { source }]) =>
      source === 'self' && !lacking.has(code) && entryOf(sheet, code).finished?.value !== true,
  ).length
  const column = points && index && columnOf(points, index.root.code)
  return (
    <>
      <Group justify="space-between">
        <Text>{words.total}</Text>
        <Text>
          <strong>{format.points(column && fromPoints(column.points[0]!))}</strong> /{' '}
          {format.number(index && fromPoints(index.root.max))} ·{' '}
          {words.totalLost(format.points(column && fromPoints(column.lost[0]!)))}
        </Text>
      </Group>
      {missing.length === 0 ? (
        <Text c="var(--good)">{words.complete}</Text>
      ) : (
        <div>
          <Text mb={6}>{words.lacks(format.number(missing.length))}</Text>
          <ul className={styles.missing}>
            {missing.map((one) => {
              const name = index?.byCode.get(one.component)?.name
              return (
                <li key={`${one.component} ${one.what} ${'measure' in one ? one.measure : ''}`}>
                  <button
                    type="button"
                    onClick={() => {
                      openNode(one.component)
                      close()
                    }}
                  >
                    <strong>{one.component}</strong> {name && textIn(name, language)}
                    <span>{wordsOf(one)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {notFinished > 0 && (
        <Text size="sm" c="dimmed">
          {words.notFinished(format.number(notFinished))}
        </Text>
      )}
    </>
  )
}

const DECISIONS = ['sign', 'unsign', 'send', 'recall'] as const

function Sending() {
  const words = useTexts(sendingTexts)
  const format = useFormat()
  const { view, sheet, of, waiting, refusal, nameOf } = useDesk()
  const decide = useDecision()
  const { signature, sent, stage } = sheet
  const unsent = waiting.items.length
  const late = sent ? daysBetween(view.round.deadlines.selfScoring, dateAt(new Date(sent.first))) : 0
  const step = (type: 'sign' | 'send', done: boolean) => {
    const isForLeader = type === 'sign' && of.capacity.ownUnit && refusalOf(of, { type }) === 'not-your-part'
    const why = done ? undefined : isForLeader ? words.leaderSigns : refusal({ type })
    return (
      why !== undefined && (
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      )
    )
  }
  const button = (type: (typeof DECISIONS)[number]) => {
    const action: SheetAction = { type }
    if (refusal(action) !== undefined) return null
    const filled = type === 'sign' || type === 'send'
    return (
      <Button
        key={type}
        variant={filled ? 'filled' : 'default'}
        disabled={unsent > 0}
        loading={decide.isPending && decide.variables?.type === type}
        onClick={() => decide.mutate(action)}
      >
        {words[type]}
      </Button>
    )
  }
  return (
    <Stack gap="xs">
      {unsent > 0 && (
        <Alert color="yellow" variant="light" styles={{ message: { color: 'var(--ink)' } }}>
          {words.unsent(format.number(unsent))}
        </Alert>
      )}
      <section className={styles.step} aria-label={words.step.sign}>
        <h3>{words.step.sign}</h3>
        {signature ? (
          <Text size="sm">{words.signedBy(nameOf(signature.by), format.instant(signature.at))}</Text>
        ) : (
          <Text size="sm">{words.twoPeople}</Text>
        )}
        {step('sign', stage !== 'open')}
        <Group gap="xs">
          {button('sign')}
          {button('unsign')}
        </Group>
      </section>
      <section className={styles.step} aria-label={words.step.send}>
        <h3>{words.step.send}</h3>
        {sent && (
          <Text size="sm">
            {sent.first === sent.last
              ? words.sentAt(format.instant(sent.first))
              : words.sentAgain(format.instant(sent.first), format.instant(sent.last))}{' '}
            {late > 0 && words.late(format.number(late))}
          </Text>
        )}
        {step('send', stage === 'sent' || stage === 'approved')}
        <Group gap="xs">
          {button('send')}
          {button('recall')}
        </Group>
      </section>
      <ProblemAlert error={decide.error} />
    </Stack>
  )
}
