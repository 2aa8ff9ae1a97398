import { Button, Checkbox, Group, List, Modal, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Copying, CopyReport, type RoundView } from '@openpar/domain/rounds'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useRounds } from '../queries.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'

/** What comes over, in numbers, with what is special about single units. */
function CopySummary({ report }: { report: CopyReport }) {
  const words = useTexts(texts)
  const format = useFormat()
  const coming = report.units.filter(({ refusal }) => refusal === null)
  const sum = (part: 'facts' | 'documents' | 'explanations' | 'remarks') =>
    format.number(coming.reduce((all, unit) => all + unit[part], 0))
  const special = report.units.filter(({ merged, refusal }) => merged.length > 0 || refusal !== null)
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">
        {coming.length === 0
          ? words.copyNothing
          : words.copySummary(
              format.number(coming.length),
              sum('facts'),
              sum('documents'),
              sum('explanations'),
              sum('remarks'),
            )}
      </Text>
      {report.appraisers > 0 && (
        <Text size="sm">{words.copyAppraisersSummary(format.number(report.appraisers))}</Text>
      )}
      <List size="sm" mah={180} style={{ overflowY: 'auto' }}>
        {special.map(({ unit, merged, refusal }) => (
          <List.Item key={unit.id}>
            {refusal === null
              ? words.copyMerged(unit.name, merged.map(({ name }) => name).join(', '))
              : `${unit.name}: ${refusal}`}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

/** Takes over from an earlier round what stood on the sheets of the same units; a dry run comes first. */
export function CopyDialog({ round, close }: { round: RoundView; close: () => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(roundTexts)
  const rounds = useRounds()
  const [from, setFrom] = useState<string | null>(null)
  const [facts, setFacts] = useState<boolean | undefined>(undefined)
  const [appraisers, setAppraisers] = useState(true)
  const check = useMutation({
    mutationFn: (body: Copying) => api.post(`/api/rounds/${round.id}/copy-checks`, CopyReport, body),
  })
  const take = useChange(
    (body: Copying, key) => api.post(`/api/rounds/${round.id}/copies`, CopyReport, body, { key }),
    {
      refresh: [['round'], ['scoresheet']],
      done: () => {
        notifications.show({ message: words.copied })
        close()
      },
    },
  )
  const known = (rounds.data ?? []).filter(
    ({ id, sample, state }) => id !== round.id && !(sample && state === 'published'),
  )
  const body = from === null ? null : { from, appraisers, ...(facts === undefined ? {} : { facts }) }
  const anew = () => check.reset()
  return (
    <Modal opened onClose={close} title={words.copy} size="lg">
      <Stack gap="sm">
        <Text size="sm">{words.copyText}</Text>
        <Select
          label={words.copyFrom}
          data={known.map(({ id, name, period }) => ({ value: id, label: `${name} · ${period}` }))}
          value={from}
          disabled={known.length === 0}
          placeholder={known.length === 0 ? words.copyNoRounds : undefined}
          onChange={(next) => {
            setFrom(next)
            setFacts(undefined)
            anew()
          }}
          searchable
        />
        <Checkbox
          label={words.copyFacts}
          description={words.copyFactsHint}
          checked={facts ?? check.data?.facts ?? false}
          onChange={(event) => {
            setFacts(event.currentTarget.checked)
            anew()
          }}
        />
        <Checkbox
          label={words.copyAppraisers}
          checked={appraisers}
          onChange={(event) => {
            setAppraisers(event.currentTarget.checked)
            anew()
          }}
        />
        {check.data && <CopySummary report={check.data} />}
        <ProblemAlert error={check.error ?? take.error ?? rounds.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button
            variant={check.data ? 'filled' : 'default'}
            disabled={body === null}
            loading={check.isPending || take.isPending}
            onClick={() => body !== null && (check.data ? take.mutate(body) : check.mutate(body))}
          >
            {check.data ? words.copyTake : words.copyCheck}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
