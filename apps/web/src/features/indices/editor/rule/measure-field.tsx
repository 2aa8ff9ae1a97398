import { Select } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, textOf, wordsOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { ruleTexts } from './texts.ts'

const NEW = '\u0000new'

/** The code of a measure at `path`, chosen by name; a new measure can be made on the way. */
export function MeasureField({
  path,
  label,
  wants = 'number',
  hidden = false,
}: {
  path: Path
  label: string
  /** The kind a new measure gets. */
  wants?: 'number' | 'yes-no' | 'choice'
  hidden?: boolean
}) {
  const texts = useTexts(ruleTexts)
  const language = useLanguage()
  const { data, set } = useEditing()
  const measures = listOf(fieldsOf(data).measures).map((measure) => fieldsOf(measure))
  const value = textOf(dataAt(data, path)) ?? null
  const known = measures.flatMap(({ code, name }) => {
    const written = textOf(code)
    return written === undefined
      ? []
      : [{ value: written, label: `${wordsOf(name, language) ?? written} [${written}]` }]
  })
  const choose = (code: string | null) => {
    if (code !== NEW) {
      set(path, code ?? undefined)
      return
    }
    const fresh = freshCode(known.map((one) => one.value))
    const kind = wants === 'number' ? {} : { kind: wants }
    const options = wants === 'choice' ? { options: ['dat', 'chua-dat'] } : {}
    const place = measures.length === 0 ? ['measures'] : ['measures', measures.length]
    const measure = { code: fresh, name: texts.newMeasure, ...kind, ...options }
    if (set(place, measures.length === 0 ? [measure] : measure)) set(path, fresh)
  }
  const unknown = value !== null && !known.some((one) => one.value === value)
  return (
    <Select
      {...(hidden ? { 'aria-label': label } : { label })}
      searchable
      value={value}
      onChange={choose}
      data={[
        ...(unknown ? [{ value, label: value }] : []),
        ...new Map(known.map((one) => [one.value, one])).values(),
        { value: NEW, label: `+ ${texts.newMeasure}` },
      ]}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

function freshCode(codes: readonly string[]): string {
  let next = 1
  while (codes.includes(`so_lieu_${next}`)) next++
  return `so_lieu_${next}`
}
