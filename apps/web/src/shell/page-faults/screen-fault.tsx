import { Button, Code, Group, Stack, Text } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ProblemError } from '../../platform/api/problem-error.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { platformTexts } from '../../platform/texts.ts'
import { shellTexts } from '../texts.ts'

/** A part of the programme that the server no longer has: it was updated while the page was open. */
const isOutdated = (error: Error) =>
  /dynamically imported module|module script failed|preload CSS/i.test(error.message)

/** In place of a screen that threw. */
export function ScreenFault({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const texts = useTexts(shellTexts)
  const { retry } = useTexts(platformTexts)
  useEffect(() => {
    console.error(thrown)
  }, [thrown])
  return (
    <>
      <PageHeader title={texts.faultTitle} />
      <Panel>
        <Stack align="start">
          {error instanceof ProblemError ? (
            <ProblemAlert error={error} />
          ) : (
            <>
              <Text>{isOutdated(error) ? texts.newVersion : texts.faultText}</Text>
              {!isOutdated(error) && <Code block>{`${error.name}: ${error.message}`}</Code>}
            </>
          )}
          <Group gap="xs">
            <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
            {!isOutdated(error) && (
              <Button variant="default" onClick={reset}>
                {retry}
              </Button>
            )}
          </Group>
        </Stack>
      </Panel>
    </>
  )
}
