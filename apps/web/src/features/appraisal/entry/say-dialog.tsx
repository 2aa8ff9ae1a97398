import { Button, Group, Kbd, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import type { AppraisalDeed, AppraisalRow, ComponentAppraisal, SheetAction } from '@openpar/domain/rounds'
import { useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import type { EntryWork } from './use-entry-work.ts'

/** Deeds that consist of words. */
export type SaidDeed = Exclude<AppraisalDeed, 'accept' | 'correct'>

export const isSaid = (deed: AppraisalDeed): deed is SaidDeed => deed !== 'accept' && deed !== 'correct'

/** Asks for the words of a deed: an explanation wanted, a return with its date, an opinion, a note, a comment. */
export function SayDialog({
  row,
  deed,
  round,
  component,
  work,
}: {
  row: AppraisalRow
  deed: SaidDeed
  round: ComponentAppraisal['round']
  component: string
  work: EntryWork
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const [text, setText] = useState('')
  const [until, setUntil] = useState<string | null>(null)
  const [agrees, setAgrees] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const hint = {
    ask: `${words.askHint} ${words.explanationUntil(format.date(round.deadlines.explanation))}`,
    return: words.returnHint,
    opine: words.opineHint,
    note: words.noteHint,
    comment: words.commentHint,
  }[deed]
  const label = {
    ask: words.askText,
    return: words.returnText,
    opine: words.opineText,
    note: words.noteText,
    comment: words.commentText,
  }[deed]
  const said = text.trim()
  const actionOf = (): SheetAction | undefined => {
    if (said === '') return undefined
    if (deed === 'return') return until === null ? undefined : { type: deed, component, reason: said, until }
    if (deed === 'opine')
      return agrees === null ? undefined : { type: deed, component, agrees: agrees === 'yes', text: said }
    return { type: deed, component, text: said }
  }
  const submit = () => {
    setTried(true)
    const action = actionOf()
    if (action) work.send(row, deed, [{ action }])
  }
  return (
    <Modal opened onClose={work.cancel} title={`${words.deeds[deed]} · ${row.unit.name}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
          {deed === 'opine' && (
            <Radio.Group
              value={agrees}
              onChange={setAgrees}
              label={words.deeds.opine}
              error={tried && agrees === null ? words.opinionNeeded : undefined}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="yes" label={words.agree} data-autofocus />
                <Radio value="no" label={words.disagree} />
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            label={label}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={tried && said === '' ? words.textNeeded : undefined}
            autosize
            minRows={3}
            maxLength={8000}
            withAsterisk
            data-autofocus={deed === 'opine' ? undefined : true}
          />
          {deed === 'return' && (
            <DateInput
              label={words.returnUntil}
              value={until}
              onChange={setUntil}
              min={today()}
              error={tried && until === null ? words.dateNeeded : undefined}
              withAsterisk
              maw={220}
            />
          )}
          <ProblemAlert error={work.error} />
          <Group justify="flex-end" gap="xs">
            <Text size="xs" c="dimmed" mr="auto" visibleFrom="sm">
              <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {words.send.toLowerCase()}
            </Text>
            <Button variant="default" onClick={work.cancel}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={work.busy}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
