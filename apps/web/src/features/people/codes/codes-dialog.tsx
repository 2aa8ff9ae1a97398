import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { IssuedCode } from '@openpar/domain/people'
import { IconPrinter } from '@tabler/icons-react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { PrintedAlone } from '../printed-alone.tsx'
import { texts } from '../texts.ts'
import { PrintedSheets } from './printed-sheets.tsx'

/** Codes just issued, to be printed one sheet per person. Leaving loses them: they are stored hashed only. */
export function CodesDialog({ codes, close }: { codes: readonly IssuedCode[] | null; close: () => void }) {
  const words = useTexts(texts)
  const { close: closeWord } = useTexts(platformTexts)
  return (
    <Modal
      opened={codes !== null}
      onClose={close}
      title={words.codes}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="sm">
        <Text>{words.codesUnder}</Text>
        <PrintedSheets codes={codes ?? []} />
        <PrintedAlone>
          <PrintedSheets codes={codes ?? []} />
        </PrintedAlone>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {closeWord}
          </Button>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
