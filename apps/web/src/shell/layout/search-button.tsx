import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTexts } from '../../platform/language/use-texts.ts'
import { shellTexts } from '../texts.ts'
import styles from './navigation.module.css'

export function SearchButton({ open }: { open: () => void }) {
  const texts = useTexts(shellTexts)
  return (
    <UnstyledButton className={`${styles.button} ${styles.search}`} onClick={open} aria-keyshortcuts="/">
      <IconSearch size={16} aria-hidden />
      {texts.search}
      <kbd className={styles.key} aria-hidden>
        /
      </kbd>
    </UnstyledButton>
  )
}
