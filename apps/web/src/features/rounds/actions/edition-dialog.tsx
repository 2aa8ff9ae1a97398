import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { EditionCheck, type RoundView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { usePublishedEditions } from '../queries.ts'
import { texts as roundTexts } from '../texts.ts'
import { EditionReport } from './edition-report.tsx'
import { texts } from './texts.ts'
import { useRoundAction } from './use-round-action.ts'

/** Moves a running round to another edition: first the report of what changes, then the reason. */
export function EditionDialog({ round, close }: { round: RoundView; close: () => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(roundTexts)
  const language = useLanguage()
  const [edition, setEdition] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const editions = usePublishedEditions()
  const check = useMutation({
    mutationFn: (id: string) =>
      api.post(`/api/rounds/${round.id}/edition-checks`, EditionCheck, { edition: id }),
  })
  const act = useRoundAction(round.id, close)
  const others = (editions.data ?? []).filter(
    ({ id, indexCode }) => id !== round.plan.edition && indexCode === round.edition.indexCode,
  )
  return (
    <Modal opened onClose={close} title={words.edition} size="xl">
      <Stack gap="sm">
        <Text size="sm">{words.editionText}</Text>
        <Group align="end" gap="sm">
          <Select
            label={words.newEdition}
            data={others.map(({ id, title, code }) => ({
              value: id,
              label: `${textIn(title, language)} · ${code}`,
            }))}
            value={edition}
            onChange={(next) => {
              setEdition(next)
              check.reset()
            }}
            flex="1 1 260px"
          />
          <Button
            variant="default"
            disabled={edition === null}
            loading={check.isPending}
            onClick={() => edition !== null && check.mutate(edition)}
          >
            {words.check}
          </Button>
        </Group>
        <ProblemAlert error={check.error ?? editions.error ?? act.error} />
        {check.data && (
          <>
            <EditionReport report={check.data} />
            <Textarea
              label={words.reason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={2000}
              withAsterisk
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          {check.data && edition !== null && (
            <Button
              loading={act.isPending}
              disabled={reason.trim() === ''}
              onClick={() => act.mutate({ type: 'change-edition', edition, reason: reason.trim() })}
            >
              {words.changeEdition}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
