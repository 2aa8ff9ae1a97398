import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { ProblemError, staleEditCode } from '../api/problem-error.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'
import styles from './conflict-dialog.module.css'

type Field = { readonly title: string; readonly mine: string; readonly theirs: string }

/** What the record is now, from the refusal of a stale edit; undefined for other errors. Check it with the record's schema. */
export function currentOf(error: unknown): unknown {
  return error instanceof ProblemError && error.code === staleEditCode ? error.more.current : undefined
}

/**
 * Two people edited one record: shows both versions field by field, differences marked, and lets the person choose.
 * Keeping mine means sending it again based on the current version.
 */
export function ConflictDialog({
  opened,
  fields,
  keepMine,
  keepTheirs,
  busy = false,
}: {
  opened: boolean
  fields: readonly Field[]
  keepMine: () => void
  keepTheirs: () => void
  busy?: boolean
}) {
  const texts = useTexts(platformTexts)
  return (
    <Modal opened={opened} onClose={() => {}} withCloseButton={false} title={texts.conflictTitle} size="lg">
      <Stack gap="md">
        <Text>{texts.conflictText}</Text>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ title, mine, theirs }) => (
              <tr key={title} className={mine === theirs ? undefined : styles.differs}>
                <th scope="row">{title}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={keepTheirs}>
            {texts.keepTheirs}
          </Button>
          <Button onClick={keepMine} loading={busy}>
            {texts.keepMine}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
