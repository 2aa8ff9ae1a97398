import { Button, Group, Menu, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronDown, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { apiPath } from '../../../platform/api/api.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'
import { useUnitsUnder } from '../unit-queries.ts'
import { FoundUnits } from './found-units.tsx'
import { UnitTree } from './unit-tree.tsx'

const Search = z.object({
  on: z.iso.date().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
})

/** The units of a day as a tree, or those a search finds. */
export function UnitsScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const [{ on = today(), q = '' }, change] = useAddressSearch(Search)
  const [typed, setTyped] = useState(q)
  const [searched] = useDebouncedValue(typed.trim(), 200)
  useEffect(() => {
    if (searched !== q) change({ q: searched === '' ? undefined : searched })
  }, [searched, q, change])
  const top = useUnitsUnder('none', on)
  return (
    <>
      <PageHeader
        title={words.units}
        under={words.unitsUnder(format.date(on))}
        actions={
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                  {words.more}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {may('unit.change') && (
                  <Menu.Item component={Link} to="/units/found">
                    {words.foundUnit}
                  </Menu.Item>
                )}
                {may('unit.import') && (
                  <Menu.Item component={Link} to="/units/import">
                    {words.importUnits}
                  </Menu.Item>
                )}
                <Menu.Item component="a" href={apiPath('/api/units/export', { on, format: 'xlsx' })}>
                  {words.exportExcel}
                </Menu.Item>
                <Menu.Item component="a" href={apiPath('/api/units/export', { on, format: 'csv' })}>
                  {words.exportCsv}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            {may('unit.change') && (
              <Button component={Link} to="/units/merge">
                {words.mergeUnits}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="md">
        <Group gap="sm" align="flex-end">
          <DateInput
            label={words.onDay}
            value={on}
            onChange={(day) => change({ on: day === null || day === today() ? undefined : day })}
            w={160}
          />
          <TextInput
            label={words.search}
            placeholder={words.searchHint}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            type="search"
            flex={1}
            miw={220}
            maw={420}
          />
        </Group>
        {searched !== '' ? (
          <FoundUnits on={on} search={searched} />
        ) : top.data?.length === 0 ? (
          <EmptyState
            title={words.noUnits}
            action={
              may('unit.import') ? (
                <Button component={Link} to="/units/import">
                  {words.importUnits}
                </Button>
              ) : undefined
            }
          >
            {words.noUnitsHint}
          </EmptyState>
        ) : (
          <Panel>
            <UnitTree root="none" on={on} label={words.tree} />
          </Panel>
        )}
      </Stack>
    </>
  )
}
