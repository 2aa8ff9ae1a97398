import { UnstyledButton } from '@mantine/core'
import type { Fault } from '@openpar/domain'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from './fault-list.module.css'
import { sharedTexts } from './texts.ts'

/** Faults of a definition in the order of lines: where, what is wrong, what to do. With `open` each leads to its place. */
export function FaultList({ faults, open }: { faults: readonly Fault[]; open?: (fault: Fault) => void }) {
  const texts = useTexts(sharedTexts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {faults.map((fault, position) => {
        const Mark = fault.severity === 'error' ? IconAlertTriangle : IconInfoCircle
        const words = (
          <>
            <Mark size={15} aria-hidden className={styles[fault.severity]} />
            <span>
              <span className={styles.place}>
                {fault.severity === 'error' ? texts.error : texts.warning} ·{' '}
                {texts.lineColumn(format.number(fault.line), format.number(fault.column))}
              </span>
              {fault[language]}
            </span>
          </>
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no identity of their own
          <li key={`${fault.code} ${fault.path} ${position}`}>
            {open === undefined ? (
              <span className={styles.fault}>{words}</span>
            ) : (
              <UnstyledButton className={`${styles.fault} ${styles.link}`} onClick={() => open(fault)}>
                {words}
              </UnstyledButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
