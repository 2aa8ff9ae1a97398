import { Button } from '@mantine/core'
import type { Fault } from '@openpar/domain'
import { useState } from 'react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FaultList } from '../shared/fault-list.tsx'
import styles from './fault-panel.module.css'
import { editorTexts } from './texts.ts'

/** How many faults there are now, and on demand each of them with a way to its place. */
export function FaultPanel({
  faults,
  checked,
  open,
}: {
  faults: readonly Fault[]
  checked: boolean
  open: (fault: Fault) => void
}) {
  const texts = useTexts(editorTexts)
  const format = useFormat()
  const [shown, setShown] = useState(false)
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const kind = errors > 0 ? 'bad' : faults.length > 0 ? 'warn' : 'good'
  const warnings = faults.length - errors
  const count = [
    errors > 0 && texts.errors(format.number(errors)),
    warnings > 0 && texts.warnings(format.number(warnings)),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <div className={styles.panel}>
      <div className={styles.line} role="status">
        {checked ? (
          <StatusChip kind={kind}>{faults.length === 0 ? texts.noFaults : count}</StatusChip>
        ) : (
          <StatusChip>{texts.checking}</StatusChip>
        )}
        {faults.length > 0 && (
          <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? texts.hideFaults : texts.showFaults}
          </Button>
        )}
      </div>
      {shown && faults.length > 0 && (
        <div className={styles.list}>
          <FaultList faults={faults} open={open} />
        </div>
      )}
    </div>
  )
}
