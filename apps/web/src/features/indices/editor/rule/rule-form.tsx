import { NativeSelect } from '@mantine/core'
import { type Path, RULE_KINDS, tryRule } from '@openpar/domain/indices'
import type { RuleKind } from '@openpar/engine'
import { useMemo } from 'react'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, textOf } from '../../shared/read-data.ts'
import { sharedTexts } from '../../shared/texts.ts'
import { useEditing } from '../draft/editing.ts'
import styles from '../form/form.module.css'
import { FIELDS_OF_KIND } from './rule-fields.tsx'
import { ruleTexts } from './texts.ts'
import { TryBox } from './try-box.tsx'

/** The rule of the component at `path`: its kind, its settings, in words, and a box to try it. */
export function RuleForm({ path }: { path: Path }) {
  const texts = useTexts(ruleTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const { data, perform } = useEditing()
  const node = dataAt(data, path)
  const kind = textOf(fieldsOf(fieldsOf(node).rule).kind) as RuleKind | undefined
  const known = kind !== undefined && RULE_KINDS.includes(kind)
  const Fields = known ? FIELDS_OF_KIND[kind] : undefined
  const outcome = useMemo(() => tryRule(data, node, {}), [data, node])
  return (
    <>
      <h3>{texts.rule}</h3>
      <NativeSelect
        label={texts.kind}
        value={kind ?? ''}
        onChange={(event) => {
          const to = event.currentTarget.value
          if (to !== '') perform({ kind: 'change-rule', path, to: to as RuleKind })
        }}
        data={[
          ...(known ? [] : [{ value: kind ?? '', label: kind ?? texts.choose }]),
          ...RULE_KINDS.map((one) => ({ value: one, label: shared.kinds[one] })),
        ]}
      />
      {Fields !== undefined && <Fields path={[...path, 'rule']} />}
      {known && (
        <>
          <p className={styles.hint}>
            {texts.inWords}: {outcome.ok ? outcome.trial.words[language] : outcome[language]}
          </p>
          <TryBox path={path} />
        </>
      )}
    </>
  )
}
