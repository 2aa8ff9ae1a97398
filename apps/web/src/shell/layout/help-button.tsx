import { UnstyledButton } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTexts } from '../../platform/language/use-texts.ts'
import { shellTexts } from '../texts.ts'
import styles from './navigation.module.css'

export function HelpButton({ open }: { open: () => void }) {
  const texts = useTexts(shellTexts)
  return (
    <UnstyledButton className={styles.button} onClick={open} aria-keyshortcuts="?">
      <IconKeyboard size={18} stroke={1.6} aria-hidden />
      {texts.helpShort}
      <kbd className={styles.key} aria-hidden>
        ?
      </kbd>
    </UnstyledButton>
  )
}
