import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ImportResult, OperationPreview } from '@openpar/domain/organisation'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { PreviewView } from '../operation/preview-view.tsx'
import { texts } from '../texts.ts'

/** Loads the provinces that come with the system, after a preview. */
export function ProvinceLoad() {
  const words = useTexts(texts)
  const format = useFormat()
  const navigate = useNavigate()
  const preview = useMutation({
    mutationFn: () => api.post('/api/units/provinces/preview', OperationPreview, {}),
  })
  const load = useChange((_input: null, key) => api.post('/api/units/provinces', ImportResult, {}, { key }), {
    refresh: [['unit']],
    done: ({ founded, changed, ended }) => {
      notifications.show({
        message: words.imported(format.number(founded), format.number(changed), format.number(ended)),
      })
      void navigate({ to: '/units' })
    },
  })
  const possible = preview.data !== undefined && preview.data.faults.length === 0
  return (
    <Panel title={words.provinces}>
      <Stack gap="md">
        <Text c="dimmed">{words.provincesText}</Text>
        {preview.data !== undefined && preview.data.faults.length > 0 && (
          <PreviewView preview={preview.data} />
        )}
        {possible && <Text>{words.provincesCount(format.number(preview.data.effects.length))}</Text>}
        <ProblemAlert error={preview.error ?? load.error} />
        <Group gap="xs">
          {possible ? (
            <Button loading={load.isPending} onClick={() => load.mutate(null)}>
              {words.provincesLoad}
            </Button>
          ) : (
            <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
              {words.provincesPreview}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  )
}
