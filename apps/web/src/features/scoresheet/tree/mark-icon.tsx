import {
  type Icon,
  IconArrowBackUp,
  IconChartBar,
  IconCheck,
  IconChecks,
  IconCircle,
  IconCircleHalf2,
  IconDatabase,
  IconHelpCircle,
  IconPencil,
} from '@tabler/icons-react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import type { Mark } from './component-mark.ts'
import styles from './sheet-tree.module.css'

const ICONS: Readonly<Record<Mark, Icon>> = {
  nothing: IconCircle,
  begun: IconCircleHalf2,
  finished: IconCheck,
  returned: IconArrowBackUp,
  asked: IconHelpCircle,
  accepted: IconChecks,
  corrected: IconPencil,
  survey: IconChartBar,
  computed: IconDatabase,
}

/** The state of a component as a sign with its word for those who hear it or rest on it. */
export function MarkIcon({ mark }: { mark: Mark }) {
  const word = useTexts(texts).marks[mark]
  const Sign = ICONS[mark]
  return (
    <span className={`${styles.mark} ${styles[mark]}`} role="img" aria-label={word} title={word}>
      <Sign size={16} aria-hidden />
    </span>
  )
}
