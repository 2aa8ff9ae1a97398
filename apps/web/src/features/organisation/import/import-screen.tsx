import { Button, FileInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ImportPreview, ImportResult, type UnitImport } from '@openpar/domain/organisation'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiPath } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { Comparison } from './comparison.tsx'
import { ProvinceLoad } from './province-load.tsx'

/** The bytes of a file in base64. */
async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}

/** Compares a list of units with the map, shows every difference, and imports them once they are agreed. */
export function ImportScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const [file, setFile] = useState<File | null>(null)
  const [on, setOn] = useState<string | null>(today())
  const [basis, setBasis] = useState('')
  const [absent, setAbsent] = useState<UnitImport['absent']>('keep')
  const compare = useMutation({
    mutationFn: async () => {
      const request = { file: await base64Of(file!), on: on!, basis: basis.trim(), absent }
      return { request, answer: await api.post('/api/units/imports/preview', ImportPreview, request) }
    },
  })
  const carryOut = useChange(
    (request: UnitImport & { basedOn: number }, key) =>
      api.post('/api/units/imports', ImportResult, request, { key }),
    {
      refresh: [['unit']],
      done: ({ founded, changed, ended }) => {
        compare.reset()
        setFile(null)
        notifications.show({
          message: words.imported(format.number(founded), format.number(changed), format.number(ended)),
        })
      },
    },
  )
  const again =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      compare.reset()
      carryOut.reset()
    }
  return (
    <>
      <PageHeader
        title={words.importTitle}
        under={words.importUnder}
        crumbs={[{ title: words.units, path: '/units' }]}
        actions={
          <Button component="a" variant="default" href={apiPath('/api/units/export', { format: 'xlsx' })}>
            {words.template}
          </Button>
        }
      />
      <Stack gap="md">
        <Panel>
          <Stack gap="md" maw={900}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              <FileInput
                label={words.file}
                placeholder={words.filePlaceholder}
                accept=".csv,.xlsx"
                value={file}
                onChange={again(setFile)}
                clearable
              />
              <DateInput
                label={words.importOn}
                description={words.importOnHint}
                value={on}
                onChange={again(setOn)}
              />
              <TextInput
                label={words.basis}
                placeholder={words.basisHint}
                value={basis}
                onChange={(event) => again(setBasis)(event.currentTarget.value)}
                maxLength={200}
              />
            </SimpleGrid>
            <Radio.Group
              label={words.absent}
              value={absent}
              onChange={(value) => again(setAbsent)(value === 'close' ? 'close' : 'keep')}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="keep" label={words.absentKeep} />
                <Radio value="close" label={words.absentClose} />
              </Stack>
            </Radio.Group>
            <Button
              disabled={file === null || on === null}
              loading={compare.isPending}
              onClick={() => compare.mutate()}
              style={{ alignSelf: 'flex-start' }}
              variant={compare.data === undefined ? 'filled' : 'default'}
            >
              {words.compare}
            </Button>
          </Stack>
        </Panel>
        <ProblemAlert error={compare.error} />
        {compare.data !== undefined && (
          <Comparison
            preview={compare.data.answer}
            busy={carryOut.isPending}
            carryOut={() => {
              const { request, answer } = compare.data!
              carryOut.mutate({ ...request, basedOn: answer.basedOn })
            }}
          />
        )}
        <ProblemAlert error={carryOut.error} />
        <ProvinceLoad />
      </Stack>
    </>
  )
}
