import { Button, Drawer, Skeleton, Text } from '@mantine/core'
import { SheetAction, type TakenAction } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { sheetKey, sheetPath } from '../desk/queries.ts'
import { type HistoryLine, historyLines } from './history-lines.ts'
import styles from './talk.module.css'
import { talkTexts } from './texts.ts'
import { useActionWords } from './use-action-words.ts'

const Log = z.object({
  actions: z.array(
    z.object({
      sequence: z.number(),
      at: z.string(),
      by: z.string().nullable(),
      phase: z.string(),
      action: SheetAction,
    }),
  ),
})

/** Who did what to a component, when, and what stood there before; with undo of the own last step. */
export function HistoryDrawer({
  component,
  opened,
  close,
}: {
  component: string
  opened: boolean
  close: () => void
}) {
  const words = useTexts(talkTexts)
  return (
    <Drawer opened={opened} onClose={close} position="right" size="lg" title={words.history(component)}>
      <History component={component} />
    </Drawer>
  )
}

function History({ component }: { component: string }) {
  const words = useTexts(talkTexts)
  const { place, of } = useDesk()
  const log = useQuery({
    queryKey: sheetKey(place, 'log'),
    queryFn: ({ signal }) => api.get(`${sheetPath(place)}/log`, Log, { signal }),
  })
  if (log.error) return <ProblemAlert error={log.error} retry={() => void log.refetch()} />
  if (!log.data) return <Skeleton height={200} />
  const measures = of.ground.components.get(component)?.measures ?? []
  const lines = historyLines(log.data.actions as readonly TakenAction[], component, measures)
  if (lines.length === 0) return <Text c="dimmed">{words.historyNothing}</Text>
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <HistoryItem key={line.taken.sequence} line={line} component={component} />
      ))}
    </ol>
  )
}

function HistoryItem({
  line: { taken, before, undid, undone },
  component,
}: {
  line: HistoryLine
  component: string
}) {
  const words = useTexts(talkTexts)
  const format = useFormat()
  const wordsOf = useActionWords(component)
  const { nameOf, refusal, act, waiting } = useDesk()
  const { sequence, at, by, action } = taken
  const { what, value } = wordsOf(action)
  const back = undid && wordsOf(undid)
  const undo = { type: 'undo', of: sequence } as const
  const isWaiting = waiting.items.some((item) => item.action.type === 'undo' && item.action.of === sequence)
  return (
    <li className={undone ? styles.undone : undefined}>
      <div>
        <strong>{what}</strong> {back ? `${back.what}: ${back.value}` : value}
      </div>
      {before && <div className={styles.said}>{words.before(wordsOf(before).value)}</div>}
      <div className={styles.said}>
        {by === null ? words.system : nameOf(by)} · {format.instant(at)}
      </div>
      {refusal(undo) === undefined && (
        <Button size="compact-sm" variant="default" mt={4} loading={isWaiting} onClick={() => act(undo)}>
          {words.undo}
        </Button>
      )}
    </li>
  )
}
