import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { PrintedAlone } from '../printed-alone.tsx'
import styles from './account.module.css'
import { accountTexts } from './texts.ts'

/** Recovery codes, shown this once, to be printed. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const words = useTexts(accountTexts)
  const { person } = useMe()
  const sheet = (
    <section aria-label={words.recoveryTitle}>
      <h3 className={styles.title}>{words.recoverySheet(person.name)}</h3>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  )
  return (
    <Stack gap="sm">
      <Text>{words.recoveryText}</Text>
      {sheet}
      <PrintedAlone>{sheet}</PrintedAlone>
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {words.print}
        </Button>
        <Button onClick={done}>{words.done}</Button>
      </Group>
    </Stack>
  )
}
