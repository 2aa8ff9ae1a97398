import { Button, Menu, SimpleGrid, Stack } from '@mantine/core'
import type { UnitPage } from '@openpar/domain/organisation'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'
import { UnitTree } from '../tree/unit-tree.tsx'
import { nameOf, useUnit } from '../unit-queries.ts'
import { TimeLine } from './time-line.tsx'
import { UnitOperations } from './unit-operations.tsx'
import { UnitPeriods } from './unit-periods.tsx'

const Path = z.object({ unit: z.uuid() })

/** One unit: what happened to it, what it was called when, what stands under it, what was recorded. */
export function UnitScreen() {
  const words = useTexts(texts)
  const { unit } = usePathParameters(Path)
  const page = useUnit(unit)
  const crumbs = [
    { title: words.units, path: '/units' },
    ...(page.data?.above ?? [])
      .toReversed()
      .map((each) => ({ title: each.name, path: `/units/${each.unit}` })),
  ]
  if (page.error !== null) {
    return (
      <>
        <PageHeader title={words.units} crumbs={crumbs} />
        <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      </>
    )
  }
  if (page.data === undefined) return <PageHeader title="…" crumbs={crumbs} />
  return <KnownUnit page={page.data} crumbs={crumbs} />
}

function KnownUnit({ page, crumbs }: { page: UnitPage; crumbs: { title: string; path: string }[] }) {
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const last = page.states.at(-1)
  const day = today()
  const ended = last !== undefined && last.to !== null && last.to <= day
  const coming = last !== undefined && page.states[0]!.from > day
  const changes = ['rename', 'recode', 'move', 'split', 'closeUnit'] as const
  return (
    <>
      <PageHeader
        title={nameOf(page)}
        crumbs={crumbs}
        under={last && `${last.code} · ${words.from.toLowerCase()} ${format.date(page.states[0]!.from)}`}
        chips={
          last &&
          (ended ? (
            <StatusChip>{words.ended}</StatusChip>
          ) : coming ? (
            <StatusChip kind="warn">{words.coming}</StatusChip>
          ) : (
            <StatusChip kind="good">{words.active}</StatusChip>
          ))
        }
        actions={
          last &&
          last.to === null &&
          may('unit.change') && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                    {words.change}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {changes.map((change) => (
                    <Menu.Item
                      key={change}
                      renderRoot={(props) => (
                        <Link
                          {...props}
                          to={`/units/${page.unit}/change`}
                          search={{ do: change === 'closeUnit' ? 'close' : change } as never}
                        />
                      )}
                    >
                      {words[change]}
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                  <Menu.Item
                    renderRoot={(props) => (
                      <Link {...props} to="/units/found" search={{ parent: page.unit } as never} />
                    )}
                  >
                    {words.foundBelow}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button
                renderRoot={(props) => (
                  <Link {...props} to="/units/merge" search={{ from: page.unit } as never} />
                )}
              >
                {words.merge}
              </Button>
            </>
          )
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="md">
          <Panel title={words.history}>
            {page.events.length > 0 ? <TimeLine events={page.events} /> : words.removed}
          </Panel>
          {page.states.length > 0 && (
            <Panel title={words.states}>
              <UnitPeriods states={page.states} />
            </Panel>
          )}
        </Stack>
        <Stack gap="md">
          <Panel title={words.children}>
            {page.children > 0 ? (
              <UnitTree root={page.unit} on={day} label={words.children} />
            ) : (
              words.noChildren
            )}
          </Panel>
          {page.operations.length > 0 && (
            <Panel title={words.operations}>
              <UnitOperations operations={page.operations} />
            </Panel>
          )}
        </Stack>
      </SimpleGrid>
    </>
  )
}
