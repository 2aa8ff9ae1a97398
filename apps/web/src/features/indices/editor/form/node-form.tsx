import { Button, SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, pathKey, textOf, wordsOf } from '../../shared/read-data.ts'
import { SumMark } from '../../shared/sum-mark.tsx'
import { sharedTexts } from '../../shared/texts.ts'
import { useEditing } from '../draft/editing.ts'
import { MeasureField } from '../rule/measure-field.tsx'
import { RuleForm } from '../rule/rule-form.tsx'
import { ChoiceField } from './choice-field.tsx'
import styles from './form.module.css'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'
import { formTexts } from './texts.ts'
import { WordsField } from './words-field.tsx'

/** The form of one node; a component has its rule and the try-out box below. */
export function NodeForm({ path }: { path: Path }) {
  const texts = useTexts(formTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const { data, set } = useEditing()
  const node = fieldsOf(dataAt(data, path))
  const component = node.nodes === undefined
  const composite = fieldsOf(data).method === 'composite' && path[0] === 'nodes'
  const evidence = listOf(node.evidence).map((one) => wordsOf(one, language) ?? '')
  return (
    <section
      className={styles.form}
      aria-label={`${textOf(node.code) ?? ''} ${wordsOf(node.name, language) ?? ''}`}
    >
      <h2>
        {textOf(node.code)} {wordsOf(node.name, language)}
      </h2>
      <p className={styles.hint}>{component ? texts.component : texts.group}</p>
      <WordsField path={[...path, 'name']} label={texts.name} required />
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <TextField
          label={texts.code}
          value={textOf(node.code) ?? ''}
          onChange={(value) => set([...path, 'code'], value.trim())}
        />
        {composite ? (
          <NumberField path={[...path, 'weight']} label={texts.weight} min={0} />
        ) : (
          <NumberField path={[...path, 'max']} label={texts.max} min={0} />
        )}
        {composite && component && <MeasureField path={[...path, 'measure']} label={texts.indicator} />}
        {component && !composite && (
          <ChoiceField path={[...path, 'source']} label={texts.source} choices={shared.sources} optional />
        )}
      </SimpleGrid>
      <NodeSum path={path} />
      {component && !composite && (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <ChoiceField
              path={[...path, 'missing']}
              label={texts.missing}
              choices={texts.missingRules}
              standard="missing"
            />
            <ChoiceField
              path={[...path, 'notApplicable']}
              label={texts.notApplicable}
              choices={texts.notApplicableRules}
              standard="exclude"
            />
          </SimpleGrid>
          <RuleForm path={path} />
        </>
      )}
      <h3>{texts.evidence}</h3>
      <TextField
        aria-label={texts.evidence}
        description={texts.evidenceHint}
        long
        value={evidence.join('\n')}
        onChange={(text) => {
          const lines = text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
          // A line that did not change keeps its English half.
          const kept = lines.map((line) => listOf(node.evidence)[evidence.indexOf(line)] ?? line)
          set([...path, 'evidence'], kept.length === 0 ? undefined : kept)
        }}
      />
      <WordsField path={[...path, 'owner']} label={texts.owner} />
      <WordsField path={[...path, 'note']} label={texts.note} long />
    </section>
  )
}

/** Children against the maximum, with a way to make them agree. */
function NodeSum({ path }: { path: Path }) {
  const texts = useTexts(formTexts)
  const format = useFormat()
  const { sums, set } = useEditing()
  const check = sums.get(pathKey(path))
  if (check?.sum === undefined) return null
  const sum = format.number(check.sum)
  return (
    <div className={styles.sum} role="status">
      <span>
        {texts.sum(sum)}
        {check.outcome === 'fits' && `, ${texts.sumFits}`}
      </span>
      <SumMark sum={check} />
      {check.outcome !== 'fits' && (
        <Button variant="default" size="compact-sm" onClick={() => set([...path, 'max'], check.sum)}>
          {texts.takeSum(sum)}
        </Button>
      )}
    </div>
  )
}
