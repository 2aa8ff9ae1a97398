import { SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { DateInput } from '../../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, textOf } from '../../shared/read-data.ts'
import { SumMark } from '../../shared/sum-mark.tsx'
import { sharedTexts } from '../../shared/texts.ts'
import { useEditing } from '../draft/editing.ts'
import { ChoiceField } from './choice-field.tsx'
import styles from './form.module.css'
import { ListField } from './list-field.tsx'
import { NumberField } from './number-field.tsx'
import { RoundingField } from './rounding-field.tsx'
import { TextField } from './text-field.tsx'
import { formTexts } from './texts.ts'
import { WordsField } from './words-field.tsx'

/** The head of a definition: what it is, when it counts, how it rounds and ranks. */
export function EditionForm() {
  const texts = useTexts(formTexts)
  const shared = useTexts(sharedTexts)
  const format = useFormat()
  const { data, sums, set } = useEditing()
  const head = fieldsOf(data)
  const scaleSum = sums.get('')
  return (
    <section className={styles.form} aria-label={texts.edition}>
      <h2>{texts.edition}</h2>
      <WordsField path={['title']} label={texts.title} required />
      <WordsField path={['basis']} label={texts.basis} required />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <TextField
          label={texts.editionCode}
          value={textOf(head.edition) ?? ''}
          onChange={(value) => set(['edition'], value.trim())}
        />
        <DayField path={['valid', 'from']} label={texts.from} />
        <DayField path={['valid', 'to']} label={texts.to} />
        <ChoiceField path={['status']} label={texts.status} choices={shared.statuses} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberField path={['scale']} label={texts.scale} min={0} />
        {head.bonus !== undefined && <NumberField path={['bonus', 'cap']} label={texts.bonusCap} min={0} />}
        {head.penalty !== undefined && (
          <NumberField path={['penalty', 'cap']} label={texts.penaltyCap} min={0} />
        )}
      </SimpleGrid>
      {scaleSum?.sum !== undefined && (
        <div className={styles.sum}>
          <span>{texts.sum(format.number(scaleSum.sum))}</span>
          <SumMark sum={scaleSum} />
        </div>
      )}
      <h3>{texts.precision}</h3>
      <RoundingField path={['precision', 'ratios']} label={texts.ratios} exact />
      <RoundingField path={['precision', 'points']} label={texts.points} />
      <RoundingField path={['precision', 'totals']} label={texts.totals} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ChoiceField
          path={['ranking', 'on']}
          label={texts.rankOn}
          choices={{ rounded: texts.rounded, unrounded: texts.unrounded }}
        />
        <ChoiceField path={['ranking', 'ties']} label={texts.ties} choices={texts.tieRules} />
      </SimpleGrid>
      <h3>{texts.groups}</h3>
      <ListField
        path={['groups']}
        label={texts.groups}
        columns={[
          {
            title: texts.groupCode,
            width: '30%',
            cell: (path) => <CodeCell path={[...path, 'code']} label={texts.groupCode} />,
          },
          {
            title: texts.groupTitle,
            cell: (path) => <WordsCell path={[...path, 'title']} label={texts.groupTitle} />,
          },
        ]}
        fresh={(entries) => ({ code: `nhom-${entries.length + 1}`, title: texts.groupTitle })}
      />
      <WordsField path={['note']} label={texts.note} long />
    </section>
  )
}

function DayField({ path, label }: { path: Path; label: string }) {
  const { data, set } = useEditing()
  return (
    <DateInput
      label={label}
      value={textOf(dataAt(data, path)) ?? null}
      onChange={(day) => set(path, day ?? undefined)}
    />
  )
}

/** A code in a table. */
export function CodeCell({ path, label }: { path: Path; label: string }) {
  const { data, set } = useEditing()
  return (
    <TextField
      aria-label={label}
      value={textOf(dataAt(data, path)) ?? ''}
      onChange={(value) => set(path, value.trim() || undefined)}
    />
  )
}

/** The Vietnamese words in a table; an English half stays as it is. */
export function WordsCell({ path, label }: { path: Path; label: string }) {
  const { data, set } = useEditing()
  const value = dataAt(data, path)
  const isPair = typeof value === 'object' && value !== null && !Array.isArray(value)
  const vi = isPair ? (textOf(fieldsOf(value).vi) ?? '') : (textOf(value) ?? '')
  return (
    <TextField
      aria-label={label}
      value={listOf(value).length > 0 ? '' : vi}
      onChange={(next) => set(isPair ? [...path, 'vi'] : path, next.trim() === '' ? undefined : next)}
    />
  )
}
