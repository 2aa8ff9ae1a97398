import { Alert, type AlertProps, Button, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { mistakesOf } from '../api/mistakes.ts'
import { sentenceOf } from '../api/problem-error.ts'
import { useLanguage } from '../language/language.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'

type ProblemAlertProps = Omit<AlertProps, 'title' | 'children'> & {
  /** What was thrown; nothing is shown for null and undefined. */
  readonly error: Error | null | undefined
  readonly retry?: (() => void) | undefined
}

/** Says what went wrong in the server's own sentence, with the faults of the input and a way to try again. */
export function ProblemAlert({ error, retry, ...place }: ProblemAlertProps) {
  const texts = useTexts(platformTexts)
  const language = useLanguage()
  if (error === null || error === undefined) return null
  const mistakes = mistakesOf(error)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      styles={{ message: { color: 'var(--ink)' } }}
      {...place}
    >
      {sentenceOf(error, language)}
      {mistakes.length > 1 && (
        <List size="sm" mt="xs" aria-label={texts.problemFaults}>
          {mistakes.map(({ path, message }) => (
            <List.Item key={`${path.join('.')} ${message}`}>
              {path.length > 0 && `${path.join('.')}: `}
              {message}
            </List.Item>
          ))}
        </List>
      )}
      {retry !== undefined && (
        <Button variant="default" size="xs" mt="xs" display="block" onClick={retry}>
          {texts.retry}
        </Button>
      )}
    </Alert>
  )
}
