import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Figure } from '@openpar/domain/measures'
import type { Appeal } from '@openpar/domain/rounds'
import { useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FigureField } from '../figures/figure-field.tsx'
import { showFigure } from '../figures/show-figure.ts'
import { TrialLine } from '../figures/trial-line.tsx'
import { texts } from '../texts.ts'
import { Thread } from '../thread.tsx'
import { useSheetAct } from '../use-sheet-act.ts'

/** Decides an appeal: granted with the figures that count from now on, or refused; always with the reason. */
export function DecideDialog({
  round,
  appeal,
  close,
}: {
  round: string
  appeal: Appeal | null
  close: () => void
}) {
  const words = useTexts(texts)
  return (
    <Modal
      opened={appeal !== null}
      onClose={close}
      title={appeal ? `${words.decide}: ${appeal.unit.name} · ${appeal.component}` : words.decide}
      size="lg"
    >
      {appeal && <DecideForm round={round} appeal={appeal} close={close} />}
    </Modal>
  )
}

const same = (a: Figure | null, b: Figure) => a?.value === b.value && a?.missing === b.missing

function DecideForm({ round, appeal, close }: { round: string; appeal: Appeal; close: () => void }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { unit, component, thread, figures } = appeal
  const [verdict, setVerdict] = useState<string>('')
  const [typed, setTyped] = useState<Readonly<Record<string, Figure | null>>>({})
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useSheetAct(round, unit.id, () => {
    notifications.show({ message: words.decided })
    close()
  })
  const granted = verdict === 'grant'
  const given = reason.trim()
  const known = Object.values(figures)
  const changed = known.flatMap(({ measure, final }) => {
    const figure = typed[measure.code]
    return figure && !same(final, figure) ? [{ measure: measure.code, figure }] : []
  })
  const unreadable = Object.values(typed).includes(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (verdict === '' || given === '' || (granted && unreadable)) return
        act.mutate({
          action: {
            type: 'decide-appeal',
            component,
            granted,
            figures: granted ? changed : [],
            reason: given,
          },
        })
      }}
    >
      <Stack gap="sm">
        <Thread messages={thread.filter(({ kind }) => kind === 'appeal')} people={{}} />
        <Radio.Group
          label={words.decisionKind}
          value={verdict}
          onChange={setVerdict}
          error={tried && verdict === '' ? words.decisionKind : undefined}
        >
          <Group mt="xs">
            <Radio value="grant" label={words.grant} />
            <Radio value="refuse" label={words.refuse} />
          </Group>
        </Radio.Group>
        {granted &&
          known.map(({ measure, final }) => (
            <FigureField
              key={measure.code}
              measure={measure}
              label={words.newFigure(measure.name[language])}
              description={`${words.figureNow(showFigure(final, measure, language))}; ${words.keepFigure}`}
              start={final}
              change={(figure) => setTyped((before) => ({ ...before, [measure.code]: figure }))}
            />
          ))}
        {granted && changed.length > 0 && (
          <TrialLine round={round} unit={unit.id} component={component} figures={changed} />
        )}
        <Textarea
          label={words.reason}
          description={words.typeReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && given === '' ? words.reasonNeeded : undefined}
          autosize
          minRows={2}
          maxLength={8000}
          withAsterisk
          aria-required
        />
        <ProblemAlert error={act.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {words.decideSave}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
