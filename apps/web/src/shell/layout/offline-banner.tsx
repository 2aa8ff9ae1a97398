import { useNetwork } from '@mantine/hooks'
import { IconWifiOff } from '@tabler/icons-react'
import { useTexts } from '../../platform/language/use-texts.ts'
import { shellTexts } from '../texts.ts'
import styles from './frame.module.css'

export function OfflineBanner() {
  const texts = useTexts(shellTexts)
  const { online } = useNetwork()
  return (
    <div role="status">
      {!online && (
        <div className={styles.offline}>
          <IconWifiOff size={16} aria-hidden style={{ verticalAlign: '-3px', marginRight: 8 }} />
          {texts.offline}
        </div>
      )}
    </div>
  )
}
