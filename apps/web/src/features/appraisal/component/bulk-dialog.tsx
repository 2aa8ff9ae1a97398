import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import {
  Acceptances,
  type AppraisalRow,
  type ComponentAppraisal,
  HELD_BACK_WORDS,
  type HeldBack,
} from '@openpar/domain/rounds'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** What keeps a row from being accepted together with others; what no system computed passes where it was selected. */
const heldBack = ({ heldBack: reason }: AppraisalRow, named: boolean): HeldBack | null =>
  named && reason === 'nothing-computed' ? null : reason

/** Says exactly which units would be accepted and which are left, and why, before anything happens. */
export function BulkDialog({
  view,
  selected,
  close,
  done,
}: {
  view: ComponentAppraisal
  /** Units selected by name; none: all that are alike. */
  selected: ReadonlySet<string>
  close: () => void
  done: (sentence: string) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const named = selected.size > 0
  const rows = named ? view.rows.filter(({ unit }) => selected.has(unit.id)) : view.rows
  const accepted = rows.filter((row) => heldBack(row, named) === null)
  const left = Map.groupBy(
    rows.filter((row) => heldBack(row, named) !== null),
    (row) => heldBack(row, named)!,
  )
  const leftCount = rows.length - accepted.length
  const accept = useChange(
    (units: readonly string[], key) =>
      api.post(
        `/api/rounds/${view.round.id}/appraisal/acceptances`,
        Acceptances,
        { component: view.component.code, ...(named ? { units } : {}) },
        { key },
      ),
    {
      refresh: [['scoresheet']],
      done: (answer) => {
        done(words.bulkDone(format.number(answer.accepted.length), format.number(answer.left.length)))
        close()
      },
    },
  )
  return (
    <Modal opened onClose={close} title={words.bulkTitle} size="lg">
      <Stack gap="sm">
        <Text>{accepted.length === 0 ? words.bulkNone : words.bulkText(format.number(accepted.length))}</Text>
        {accepted.length > 0 && (
          <div>
            <Text fw={600} size="sm">
              {words.bulkAccepts(format.number(accepted.length))}
            </Text>
            <Text size="sm">{accepted.map(({ unit }) => unit.name).join('; ')}</Text>
          </div>
        )}
        {leftCount > 0 && (
          <div>
            <Text fw={600} size="sm">
              {words.bulkLeft(format.number(leftCount))}
            </Text>
            <List size="sm">
              {[...left].map(([reason, some]) => (
                <List.Item key={reason}>
                  {HELD_BACK_WORDS[reason][language]} {some.map(({ unit }) => unit.name).join('; ')}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <ProblemAlert error={accept.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          {accepted.length > 0 && (
            <Button
              loading={accept.isPending}
              onClick={() => accept.mutate(rows.map(({ unit }) => unit.id))}
              data-autofocus
            >
              {words.bulkConfirm(format.number(accepted.length))}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
