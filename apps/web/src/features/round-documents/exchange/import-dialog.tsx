import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ExchangeCheck as Check, ExchangeCheck, type ExchangeChoices } from '@openpar/domain/rounds'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../platform/api/new-id.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { sendFile } from '../file-requests.ts'
import { texts } from '../texts.ts'
import { CellList } from './cell-list.tsx'

type Props = { readonly opened: boolean; readonly close: () => void; readonly sheet: string }

/** Brings a workbook back: what it would do first, cell by cell, then the doing. `sheet` is the address of the scoresheet. */
export function ImportDialog({ opened, close, sheet }: Props) {
  const words = useTexts(texts)
  return (
    <Modal opened={opened} onClose={close} title={words.importTitle} size="min(1100px, 96vw)">
      <ImportSteps sheet={sheet} close={close} />
    </Modal>
  )
}

const NO_CHOICES: ExchangeChoices = {}

/** A cell may be asked what it means and then whether it goes over what came between. */
const withAnswer = (before: string | undefined, answer: string): string =>
  before !== undefined && answer === 'mine' ? `${before} mine` : answer

function ImportSteps({ sheet, close }: Pick<Props, 'sheet' | 'close'>) {
  const words = useTexts(texts)
  const [file, setFile] = useState<File | null>(null)
  const [choices, setChoices] = useState(NO_CHOICES)
  const check = useMutation({
    mutationFn: ({ chosen, answers }: { chosen: File; answers: ExchangeChoices }) =>
      sendFile(
        'POST',
        `${sheet}/workbook-checks`,
        { choices: JSON.stringify(answers) },
        chosen,
        ExchangeCheck,
        newId(),
      ),
  })
  const apply = useChange(
    ({ take }: { take: 'acceptable' | 'whole'; modified: number; size: number }, key) =>
      sendFile(
        'POST',
        `${sheet}/workbooks`,
        { take, fileName: file!.name, choices: JSON.stringify(choices) },
        file!,
        ExchangeCheck,
        key,
      ),
    {
      refresh: [['scoresheet']],
      done: ({ counts }) => {
        notifications.show({ message: words.applied(String(counts.change)) })
        close()
      },
    },
  )
  const read = (chosen: File | null, answers: ExchangeChoices) => {
    setFile(chosen)
    setChoices(answers)
    apply.reset()
    if (chosen) check.mutate({ chosen, answers })
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{words.importHint}</Text>
      <Group gap="sm">
        <FileButton accept=".xlsx" onChange={(chosen) => chosen && read(chosen, NO_CHOICES)}>
          {(props) => (
            <Button
              {...props}
              variant={file ? 'default' : 'filled'}
              loading={check.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {file ? words.anotherFile : words.chooseFile}
            </Button>
          )}
        </FileButton>
        {file && <Text size="sm">{file.name}</Text>}
      </Group>
      {check.isPending && <Text role="status">{words.checking}</Text>}
      <ProblemAlert error={check.error} />
      {check.data && !check.error && (
        <>
          <Counts counts={check.data.counts} />
          {check.data.cells.length > 0 && (
            <CellList
              cells={check.data.cells}
              busy={check.isPending}
              choose={(cell, answer) => read(file, { ...choices, [cell]: withAnswer(choices[cell], answer) })}
            />
          )}
          <ProblemAlert error={apply.error} />
          <ApplyButtons
            counts={check.data.counts}
            busy={apply.isPending || check.isPending}
            apply={(take) => apply.mutate({ take, modified: file!.lastModified, size: file!.size })}
            clear={Object.keys(choices).length > 0 ? () => read(file, NO_CHOICES) : undefined}
          />
        </>
      )}
    </Stack>
  )
}

function Counts({ counts: { change, ask, stale, refused, same } }: { counts: Check['counts'] }) {
  const words = useTexts(texts)
  const told =
    change + ask + stale + refused === 0
      ? words.nothing
      : words.counts(String(change), String(ask), String(stale), String(refused), String(same))
  return (
    <Text size="sm" role="status">
      {told}
    </Text>
  )
}

function ApplyButtons({
  counts: { change, ask, stale, refused },
  busy,
  apply,
  clear,
}: {
  counts: Check['counts']
  busy: boolean
  apply: (take: 'acceptable' | 'whole') => void
  clear: (() => void) | undefined
}) {
  const words = useTexts(texts)
  if (change === 0 && clear === undefined) return null
  const whole = ask + stale + refused === 0
  return (
    <Group gap="xs" justify="end">
      {clear && (
        <Button variant="default" disabled={busy} onClick={clear}>
          {words.clearChoices}
        </Button>
      )}
      {change > 0 && (
        <Button loading={busy} onClick={() => apply(whole ? 'whole' : 'acceptable')}>
          {whole ? words.applyAll(String(change)) : words.applyPart(String(change))}
        </Button>
      )}
    </Group>
  )
}
