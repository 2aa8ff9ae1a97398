import type { SumCheck } from '@openpar/domain/indices'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from './sum-mark.module.css'
import { sharedTexts } from './texts.ts'

/** Says by how much the points below differ from those declared; nothing where they fit. */
export function SumMark({ sum }: { sum: SumCheck | undefined }) {
  const texts = useTexts(sharedTexts)
  const format = useFormat()
  if (sum === undefined || sum.outcome !== 'differs' || sum.difference === undefined) return null
  const size = format.number(Math.abs(sum.difference))
  const words =
    sum.kind === 'cap'
      ? texts.capNotReached(format.number(sum.sum))
      : `${texts.sumIs(format.number(sum.sum))}, ${sum.difference > 0 ? texts.differenceMore(size) : texts.differenceLess(size)}`
  return (
    <span className={styles.mark}>
      <IconAlertTriangle size={13} aria-hidden />
      {words}
    </span>
  )
}
