import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { OperationPreview, type UnitCommand, UnitState, versionedUnits } from '@openpar/domain/organisation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { currentOf } from '../../../platform/feedback/conflict-dialog.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { useUnitPages } from '../unit-queries.ts'
import { PreviewView } from './preview-view.tsx'

const Carried = z.object({ operation: z.string() })
const Current = UnitState.partial().extend({ version: z.int(), name: z.string(), code: z.string() })

/**
 * Previews a command and records it: the button to record stands only under a preview of the very same command. `build`
 * gives the command, or undefined where the form is not complete; `tried` hears that a preview was asked for. With `asksAtOnce` the preview comes by itself.
 */
export function OperationPanel({
  build,
  tried,
  done,
  asksAtOnce = false,
  before,
}: {
  build: () => UnitCommand | undefined
  tried?: () => void
  done: (command: UnitCommand) => void
  asksAtOnce?: boolean
  /** Buttons that stand before those of the panel. */
  before?: ReactNode
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const queries = useQueryClient()
  const preview = useMutation({
    mutationFn: (command: UnitCommand) =>
      api.post('/api/units/operations/preview', OperationPreview, command),
  })
  const shown = preview.variables
  const pages = useUnitPages(shown === undefined ? [] : versionedUnits(shown))
  const carryOut = useChange(
    (input: { command: UnitCommand; versions: Record<string, number> }, key) =>
      api.post('/api/units/operations', Carried, input, { key }),
    {
      refresh: [['unit']],
      done: (_answer, { command }) => {
        notifications.show({ message: words.done })
        done(command)
      },
    },
  )
  const ask = () => {
    const command = build()
    tried?.()
    carryOut.reset()
    if (command === undefined) preview.reset()
    else preview.mutate(command)
  }
  const asked = useRef(false)
  useEffect(() => {
    if (!asksAtOnce || asked.current) return
    asked.current = true
    ask()
  })
  const fresh = shown !== undefined && JSON.stringify(build()) === JSON.stringify(shown)
  const current = Current.safeParse(currentOf(carryOut.error)).data
  const ready = preview.data !== undefined && preview.data.faults.length === 0 && fresh
  const versionsHere = shown !== undefined && pages.length === versionedUnits(shown).length
  return (
    <Stack gap="md">
      {preview.data !== undefined && (
        <Panel title={words.previewTitle}>
          <PreviewView preview={preview.data} />
          {!fresh && (
            <Text c="var(--warn)" mt="sm" role="status">
              {words.previewStale}
            </Text>
          )}
        </Panel>
      )}
      <ProblemAlert error={preview.error} />
      {current === undefined ? (
        <ProblemAlert error={carryOut.error} />
      ) : (
        <Alert
          role="alert"
          color="orange"
          variant="light"
          title={words.stale(current.name)}
          styles={{ message: { color: 'var(--ink)' }, title: { color: 'var(--ink)' } }}
        >
          {words.staleNow(current.name, current.code, format.number(current.version))}
          <Button
            variant="default"
            size="xs"
            mt="xs"
            display="block"
            onClick={() => void queries.invalidateQueries({ queryKey: ['unit'] }).then(ask)}
          >
            {words.readAgain}
          </Button>
        </Alert>
      )}
      <Group gap="xs">
        {before}
        {!(ready && asksAtOnce) && (
          <Button variant={ready ? 'default' : 'filled'} onClick={ask} loading={preview.isPending}>
            {words.preview}
          </Button>
        )}
        {ready && (
          <Button
            disabled={!versionsHere}
            loading={carryOut.isPending}
            onClick={() =>
              carryOut.mutate({
                command: shown,
                versions: Object.fromEntries(pages.map(({ unit, version }) => [unit, version])),
              })
            }
          >
            {words.confirm}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
