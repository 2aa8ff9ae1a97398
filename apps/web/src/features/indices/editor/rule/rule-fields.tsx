import { Checkbox, NativeSelect, SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import type { RuleKind } from '@openpar/engine'
import type { ComponentType } from 'react'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import { WordsCell } from '../form/edition-form.tsx'
import { ListField } from '../form/list-field.tsx'
import { NumberField } from '../form/number-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { MeasureField } from './measure-field.tsx'
import { FormulaField, QuantityFields } from './quantity-fields.tsx'
import { ShareField } from './share-field.tsx'
import { ruleTexts } from './texts.ts'

type FieldsProps = { path: Path }

/** The settings of each kind of rule; `path` is that of the rule. */
export const FIELDS_OF_KIND: Readonly<Record<RuleKind, ComponentType<FieldsProps>>> = {
  levels: LevelsFields,
  bands: BandsFields,
  ratio: RatioFields,
  checklist: ChecklistFields,
  count: CountFields,
  formula: FormulaFields,
  survey: SurveyFields,
  relative: RelativeFields,
  judged: JudgedFields,
  monitor: QuantityFields,
}

function LevelsFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <>
      <MeasureField path={[...path, 'measure']} label={texts.measure} wants="choice" />
      <ListField
        path={[...path, 'levels']}
        label={texts.levels}
        columns={[
          { title: texts.when, width: '30%', cell: (at) => <AnswersCell path={[...at, 'when']} /> },
          { title: texts.text, cell: (at) => <WordsCell path={[...at, 'text']} label={texts.text} /> },
          {
            title: texts.points,
            width: '90px',
            cell: (at) => <NumberField path={[...at, 'points']} label={texts.points} hidden />,
          },
        ]}
        fresh={() => ({ when: 'muc-khac', points: 0 })}
      />
    </>
  )
}

/** One answer code, or several separated by commas. */
function AnswersCell({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  const { data, set } = useEditing()
  const value = dataAt(data, path)
  const written = Array.isArray(value) ? value.map(String).join(', ') : (textOf(value) ?? '')
  return (
    <TextField
      aria-label={texts.when}
      value={written}
      onChange={(text) => {
        const codes = text
          .split(',')
          .map((code) => code.trim())
          .filter((code) => code !== '')
        set(path, codes.length > 1 ? codes : codes[0])
      }}
    />
  )
}

const BOUNDS = [
  ['from', 'atLeast'],
  ['above', 'above'],
  ['below', 'below'],
  ['to', 'atMost'],
] as const

function BandsFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <>
      <QuantityFields path={path} />
      <ListField
        path={[...path, 'bands']}
        label={texts.bands}
        ordered
        columns={[
          ...BOUNDS.map(([key, name]) => ({
            title: texts[name],
            cell: (at: Path) => <NumberField path={[...at, key]} label={texts[name]} hidden />,
          })),
          {
            title: texts.points,
            cell: (at) => <NumberField path={[...at, 'points']} label={texts.points} hidden />,
          },
        ]}
        fresh={() => ({ points: 0 })}
      />
    </>
  )
}

function RatioFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <>
      <QuantityFields path={path} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ShareField path={[...path, 'target']} label={texts.target} />
        <ShareField path={[...path, 'floor']} label={texts.floor} />
      </SimpleGrid>
    </>
  )
}

function ChecklistFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <ListField
      path={[...path, 'items']}
      label={texts.items}
      columns={[
        {
          title: texts.item,
          width: '45%',
          cell: (at) => <MeasureField path={[...at, 'measure']} label={texts.item} wants="yes-no" hidden />,
        },
        { title: texts.text, cell: (at) => <WordsCell path={[...at, 'text']} label={texts.text} /> },
        {
          title: texts.points,
          width: '90px',
          cell: (at) => <NumberField path={[...at, 'points']} label={texts.points} hidden />,
        },
      ]}
      fresh={(entries) => ({ measure: textOf(fieldsOf(entries.at(-1)).measure) ?? 'so_lieu', points: 0 })}
    />
  )
}

function CountFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  const { data, set } = useEditing()
  return (
    <>
      <MeasureField path={[...path, 'measure']} label={texts.measure} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberField path={[...path, 'points']} label={texts.each} />
        <NumberField path={[...path, 'per']} label={texts.per} min={0} />
        <ChoiceField path={[...path, 'start']} label={texts.start} choices={texts.starts} standard="zero" />
      </SimpleGrid>
      <Checkbox
        label={texts.whole}
        checked={dataAt(data, [...path, 'whole']) === true}
        onChange={(event) => set([...path, 'whole'], event.currentTarget.checked ? true : undefined)}
      />
    </>
  )
}

function FormulaFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <>
      <FormulaField path={[...path, 'formula']} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ChoiceField path={[...path, 'gives']} label={texts.gives} choices={texts.givesWhat} />
        <ChoiceField path={[...path, 'zero']} label={texts.zero} choices={texts.zeroRules} />
      </SimpleGrid>
    </>
  )
}

function SurveyFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  const { data, set } = useEditing()
  const rule = fieldsOf(dataAt(data, path))
  const way = rule.answers === undefined ? 'mean' : 'answers'
  const measure = textOf(rule.measure) ?? textOf(fieldsOf(listOf(rule.answers)[0]).measure) ?? 'so_phieu'
  const change = (next: string) => {
    const { answers: _, measure: __, full: ___, zero: ____, ...kept } = rule
    set(
      path,
      next === 'mean'
        ? { ...kept, measure, full: 100 }
        : { ...kept, answers: [{ measure, worth: '100%' }], zero: 'missing' },
    )
  }
  return (
    <>
      <NativeSelect
        label={texts.surveyBy}
        value={way}
        onChange={(event) => change(event.currentTarget.value)}
        data={Object.entries(texts.surveyWays).map(([value, label]) => ({ value, label }))}
      />
      {way === 'mean' ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <MeasureField path={[...path, 'measure']} label={texts.mean} />
          <NumberField path={[...path, 'full']} label={texts.full} min={0} />
        </SimpleGrid>
      ) : (
        <>
          <ListField
            path={[...path, 'answers']}
            label={texts.answers}
            columns={[
              {
                title: texts.count,
                cell: (at) => <MeasureField path={[...at, 'measure']} label={texts.count} hidden />,
              },
              {
                title: texts.worth,
                width: '110px',
                cell: (at) => <ShareField path={[...at, 'worth']} label={texts.worth} hidden />,
              },
            ]}
            fresh={() => ({ measure, worth: '0%' })}
          />
          <ChoiceField path={[...path, 'zero']} label={texts.zero} choices={texts.zeroRules} />
        </>
      )}
    </>
  )
}

function RelativeFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  const { data } = useEditing()
  const method = textOf(dataAt(data, [...path, 'method']))
  return (
    <>
      <QuantityFields path={path} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ChoiceField path={[...path, 'method']} label={texts.method} choices={texts.methods} />
        <ChoiceField
          path={[...path, 'better']}
          label={texts.better}
          choices={texts.betters}
          standard="higher"
        />
        <ChoiceField path={[...path, 'equal']} label={texts.equal} choices={texts.zeroRules} />
        {method === 'z-score' && <NumberField path={[...path, 'spread']} label={texts.spread} min={0} />}
      </SimpleGrid>
    </>
  )
}

function JudgedFields({ path }: FieldsProps) {
  const texts = useTexts(ruleTexts)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <MeasureField path={[...path, 'measure']} label={texts.measure} />
      <NumberField path={[...path, 'step']} label={texts.step} min={0} />
    </SimpleGrid>
  )
}
