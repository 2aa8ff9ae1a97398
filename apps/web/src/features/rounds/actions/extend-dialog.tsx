import { Button, Group, List, Modal, MultiSelect, Select, Stack, Text, Textarea } from '@mantine/core'
import { type Extension, ExtensionOutcome, type RoundOverview, type RoundView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'

/** More time for some units, on the whole sheet or on one component. */
export function ExtendDialog({
  round,
  overview,
  close,
}: {
  round: RoundView
  overview: RoundOverview
  close: () => void
}) {
  const words = useTexts(texts)
  const shared = useTexts(roundTexts)
  const language = useLanguage()
  const format = useFormat()
  const [units, setUnits] = useState<readonly string[]>([])
  const late = overview.units.filter((one) => one.late).map(({ unit }) => unit.id)
  const [component, setComponent] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const extend = useChange(
    (body: Extension, key) => api.post(`/api/rounds/${round.id}/extensions`, ExtensionOutcome, body, { key }),
    { refresh: [['round'], ['scoresheet']] },
  )
  const lacking = units.length === 0 || until === null || reason.trim() === ''
  if (extend.data) {
    const refused = extend.data.units.filter(({ refusal }) => refusal !== null)
    return (
      <Modal opened onClose={close} title={words.extend}>
        <Stack gap="sm" role="status">
          <Text>{words.extended(format.number(extend.data.units.length - refused.length))}</Text>
          <List size="sm">
            {extend.data.units
              .filter(({ refusal }) => refusal === null)
              .map(({ unit }) => (
                <List.Item key={unit.id}>{unit.name}</List.Item>
              ))}
          </List>
          {refused.length > 0 && (
            <>
              <Text>{words.refusedUnits}</Text>
              <List size="sm">
                {refused.map(({ unit, refusal }) => (
                  <List.Item key={unit.id}>{`${unit.name}: ${refusal}`}</List.Item>
                ))}
              </List>
            </>
          )}
          <Group justify="flex-end">
            <Button onClick={close} data-autofocus>
              {shared.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  return (
    <Modal opened onClose={close} title={words.extend}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (until !== null) extend.mutate({ units: [...units], component, until, reason: reason.trim() })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{words.extendText}</Text>
          <MultiSelect
            label={words.extendUnits}
            data={overview.units.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
            value={[...units]}
            onChange={setUnits}
            searchable
            clearable
            withAsterisk
            styles={{ pillsList: { maxHeight: 140, overflowY: 'auto' } }}
          />
          {late.length > 0 && (
            <Button variant="default" size="xs" onClick={() => setUnits(late)}>
              {words.chooseLate(format.number(late.length))}
            </Button>
          )}
          <Select
            label={words.component}
            placeholder={words.wholeSheet}
            data={overview.components.map(({ code, name }) => ({
              value: code,
              label: `${code} ${textIn(name, language)}`,
            }))}
            value={component}
            onChange={setComponent}
            searchable
            clearable
          />
          <DateInput label={words.until} value={until} onChange={setUntil} min={today()} withAsterisk />
          <Textarea
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            withAsterisk
          />
          <ProblemAlert error={extend.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {shared.cancel}
            </Button>
            <Button type="submit" loading={extend.isPending} disabled={lacking}>
              {words.extend}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
