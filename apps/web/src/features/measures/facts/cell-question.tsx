import { Button, Group, Text, Textarea } from '@mantine/core'
import { type FormLine, writeFigure, writeValue } from '@openpar/domain/measures'
import { useState } from 'react'
import { ConflictDialog } from '../../../platform/feedback/conflict-dialog.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import type { CellQuestion, FormCells } from './use-form-cells.ts'

function Explain({
  line,
  question,
  cells,
}: QuestionProps & { question: CellQuestion & { kind: 'explain' } }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [explanation, setExplanation] = useState(line.declared?.explanation ?? '')
  const { measure, computed } = line
  const shown = computed ? writeFigure(computed, measure, language) : ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (explanation.trim() !== '') cells.save(line, question.figure, explanation.trim())
      }}
    >
      <Textarea
        label={words.explanation}
        description={words.computedDiffers(shown)}
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={1}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" disabled={explanation.trim() === ''}>
          {words.saveExplanation}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => computed && cells.save(line, { value: computed.value, missing: computed.missing })}
        >
          {words.takeComputed}
        </Button>
      </Group>
    </form>
  )
}

interface QuestionProps {
  readonly line: FormLine
  readonly cells: FormCells
  /** Names the sentence, for the input it describes. */
  readonly id: string
}

/** What a cell asks before it can be saved, under the cell. */
export function CellQuestionView(props: QuestionProps & { question: CellQuestion }) {
  const { line, cells, id, question } = props
  const { measure } = line
  const words = useTexts(texts)
  const language = useLanguage()
  switch (question.kind) {
    case 'fault':
      return (
        <Text id={id} size="sm" c="var(--bad)" role="alert">
          {question[language]}
        </Text>
      )
    case 'failed':
      return <ProblemAlert error={question.error} id={id} />
    case 'ambiguous':
      return (
        <Group id={id} gap="xs" role="alert">
          <Text size="sm">{words.didYouMean}</Text>
          {question.readings.map((reading) => (
            <Button
              key={reading}
              size="compact-sm"
              variant="default"
              onClick={() => cells.save(line, { value: reading, missing: null })}
            >
              {writeValue(reading, measure, language)}
            </Button>
          ))}
        </Group>
      )
    case 'reason':
      return (
        <ReasonDialog
          title={measure.name[language]}
          opened
          close={() => cells.drop(measure.code)}
          take={(missing) => cells.save(line, { value: null, missing })}
        />
      )
    case 'explain':
      return <Explain {...props} question={question} />
    case 'conflict':
      return (
        <ConflictDialog
          opened
          fields={[
            {
              title: measure.name[language],
              mine: writeFigure(question.mine, measure, language),
              theirs: `${writeFigure(question.theirs, measure, language)} (${question.theirs.writer ?? ''})`,
            },
          ]}
          keepMine={() => cells.save(line, question.mine, undefined, question.theirs.version)}
          keepTheirs={() => cells.drop(measure.code)}
        />
      )
  }
}
