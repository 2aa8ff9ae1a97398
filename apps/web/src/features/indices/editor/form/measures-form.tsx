import { measuresOfRule } from '@openpar/domain/indices'
import { useMemo } from 'react'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { CodeCell, WordsCell } from './edition-form.tsx'
import styles from './form.module.css'
import { ListField } from './list-field.tsx'
import { MeasureKindCell, OptionsCell } from './measure-cells.tsx'
import { formTexts } from './texts.ts'

/** Every measure of the definition; those that no rule reads are marked. */
export function MeasuresForm() {
  const texts = useTexts(formTexts)
  const { data, nodes } = useEditing()
  const codes = listOf(fieldsOf(data).measures).map((measure) => textOf(fieldsOf(measure).code) ?? '')
  const used = useMemo(() => {
    const known = listOf(fieldsOf(data).measures).map((measure) => textOf(fieldsOf(measure).code) ?? '')
    const found = new Set<string>()
    for (const { path } of nodes) {
      const node = fieldsOf(dataAt(data, path))
      for (const code of measuresOfRule(node.rule, known)) found.add(code)
      for (const key of ['measure', 'denominator', 'published']) found.add(textOf(node[key]) ?? '')
    }
    return found
  }, [data, nodes])
  return (
    <section className={styles.form} aria-label={texts.measures}>
      <h2>{texts.measures}</h2>
      <p className={styles.hint}>{texts.measuresHint}</p>
      <ListField
        path={['measures']}
        label={texts.measures}
        columns={[
          {
            title: texts.measureCode,
            width: '22%',
            cell: (path, entry) => (
              <>
                <CodeCell path={[...path, 'code']} label={texts.measureCode} />
                {!used.has(textOf(fieldsOf(entry).code) ?? '') && (
                  <p className={styles.hint}>{texts.unused}</p>
                )}
              </>
            ),
          },
          {
            title: texts.measureName,
            width: '34%',
            cell: (path) => <WordsCell path={[...path, 'name']} label={texts.measureName} />,
          },
          {
            title: texts.unit,
            width: '12%',
            cell: (path) => <WordsCell path={[...path, 'unit']} label={texts.unit} />,
          },
          { title: texts.kind, cell: (path, entry) => <MeasureKindCell path={path} entry={entry} /> },
          { title: texts.options, cell: (path, entry) => <OptionsCell path={path} entry={entry} /> },
        ]}
        fresh={() => ({ code: freshCode(codes), name: texts.newMeasure })}
      />
    </section>
  )
}

/** `so_lieu_1`, or the next that is free. */
function freshCode(codes: readonly string[]): string {
  let next = 1
  while (codes.includes(`so_lieu_${next}`)) next++
  return `so_lieu_${next}`
}
