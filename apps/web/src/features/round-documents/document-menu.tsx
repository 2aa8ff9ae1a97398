import { Button, Menu, Stack, Text } from '@mantine/core'
import { type DocumentKind, documentKinds } from '@openpar/domain/rounds'
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { saveFile } from './file-requests.ts'
import { texts } from './texts.ts'

/** A menu of documents that are made and saved; a refusal is told below it. `more` are further items, given the way to save. */
export function DocumentMenu({
  label,
  documents,
  more,
}: {
  label: string
  documents: readonly { readonly kind: DocumentKind; readonly path: string }[]
  more?: (save: (path: string) => void) => ReactNode
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const saving = useMutation({ mutationFn: saveFile })
  return (
    <Stack gap="xs" align="start">
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={saving.isPending}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {documents.map(({ kind, path }) => (
            <Menu.Item
              key={kind}
              leftSection={<IconFileTypeDocx size={16} aria-hidden />}
              onClick={() => saving.mutate(path)}
            >
              {documentKinds[kind][language]}
            </Menu.Item>
          ))}
          {more?.((path) => saving.mutate(path))}
        </Menu.Dropdown>
      </Menu>
      {saving.isPending && (
        <Text size="sm" role="status">
          {words.making}
        </Text>
      )}
      <ProblemAlert error={saving.error} />
    </Stack>
  )
}
