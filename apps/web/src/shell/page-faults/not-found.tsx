import { Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { shellTexts } from '../texts.ts'

export function NotFound() {
  const texts = useTexts(shellTexts)
  return (
    <>
      <PageHeader title={texts.notFoundTitle} />
      <Panel>
        <Stack align="start">
          <Text>{texts.notFoundText}</Text>
          <Button component={Link} to="/">
            {texts.toMyWork}
          </Button>
        </Stack>
      </Panel>
    </>
  )
}
