import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** An empty place that says why it is empty and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <Stack align="center" gap="xs" px="md" py="xl" ta="center">
      <Text fw={600}>{title}</Text>
      {children !== undefined && (
        <Text c="dimmed" maw={520}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
