import { ActionIcon, Text, Tooltip } from '@mantine/core'
import {
  type FactForm,
  type FormLine,
  stateOf,
  writeFigure,
  writeMissing,
  writeQuotient,
} from '@openpar/domain/measures'
import { IconCheck, IconCircle, IconCircleOff, IconHelpCircle, IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { CellQuestionView } from './cell-question.tsx'
import { ChoiceMenu } from './choice-menu.tsx'
import styles from './fact-grid.module.css'
import type { FormCells } from './use-form-cells.ts'

const MARKS = {
  value: IconCheck,
  missing: IconHelpCircle,
  'not-applicable': IconCircleOff,
  empty: IconCircle,
}

function StateMark({ line }: { line: FormLine }) {
  const words = useTexts(texts)
  const state = line.ratio === null ? stateOf(line.declared ?? line.computed ?? undefined) : 'value'
  const Mark = MARKS[state]
  return (
    <span
      className={`${styles.mark} ${styles[state]}`}
      role="img"
      aria-label={words.cellStates[state]}
      title={words.cellStates[state]}
    >
      <Mark size={16} aria-hidden />
    </span>
  )
}

/** One measure of the form: its name, the cell to fill, what stood before. */
export function FactRow({ form, line, cells }: { form: FactForm; line: FormLine; cells: FormCells }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { measure, declared, computed, ratio, previous, yearEarlier } = line
  const work = cells.workOf(measure.code)
  const id = `fact-${measure.code}`
  const isRatio = measure.aggregation.kind === 'ratio'
  const isNumber = ['count', 'decimal', 'share'].includes(measure.kind)
  const unit =
    measure.unitOfMeasure?.[language] ?? (measure.kind === 'share' ? '%' : words.kinds[measure.kind])
  const shown = (figure: FormLine['previous']) => (figure ? writeFigure(figure, measure, language) : '–')
  const status = work.saving
    ? '…'
    : work.savedAt
      ? `${words.saved} ${format.time(work.savedAt)}`
      : declared?.missing && work.typed === undefined
        ? writeMissing(declared.missing, language)
        : ''
  const said = [
    isRatio ? words.fromRatio : status,
    computed && `${words.computed}: ${writeFigure(computed, measure, language)}`,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <tr className={styles.row}>
        <th scope="row">
          <span className={styles.name}>
            <StateMark line={line} />
            <span>
              <label htmlFor={id} id={`${id}-name`}>
                {measure.name[language]}
              </label>
              <Text component="span" size="xs" c="dimmed" className={styles.unit}>
                {unit}
              </Text>
            </span>
          </span>
        </th>
        <td className={styles.cell} data-label={words.value}>
          {isRatio ? (
            <output className={styles.computed} id={id}>
              {ratio === null ? '–' : writeQuotient(ratio, measure, language)}
            </output>
          ) : (
            <span className={styles.entry}>
              <input
                id={id}
                data-cell={measure.code}
                title={isNumber ? undefined : cells.textOf(line)}
                className={`${styles.input} ${isNumber ? '' : styles.words} ${work.question ? styles.asking : ''}`}
                value={cells.textOf(line)}
                readOnly={!form.writable}
                inputMode={isNumber ? 'decimal' : 'text'}
                autoComplete="off"
                aria-invalid={work.question ? true : undefined}
                aria-describedby={`${id}-said`}
                onChange={(event) => cells.type(measure.code, event.currentTarget.value)}
                onBlur={() => cells.leave(line)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') cells.drop(measure.code)
                }}
              />
              {form.writable && <ChoiceMenu measure={measure} choose={(text) => cells.leave(line, text)} />}
              {form.writable && (
                <Tooltip label={words.noReason}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`${words.noReason} ${measure.name[language]}`}
                    onClick={() => cells.askReason(measure.code)}
                  >
                    <IconHelpCircle size={16} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              <Tooltip label={words.history}>
                <ActionIcon
                  variant="subtle"
                  component={Link}
                  to={`/values/${form.unit.id}/${form.period}/${measure.code}`}
                  aria-label={`${words.history} ${measure.name[language]}`}
                >
                  <IconHistory size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </span>
          )}
          <Text component="span" size="xs" c="dimmed" id={`${id}-said`} role="status" className={styles.said}>
            {said}
          </Text>
        </td>
        <td className={styles.number} data-label={words.previous}>
          {shown(previous)}
        </td>
        <td className={styles.number} data-label={words.yearEarlier}>
          {shown(yearEarlier)}
        </td>
      </tr>
      {work.question && (
        <tr className={styles.asked}>
          <td colSpan={4}>
            <CellQuestionView line={line} cells={cells} id={`${id}-asked`} question={work.question} />
          </td>
        </tr>
      )}
    </>
  )
}
