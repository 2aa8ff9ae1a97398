import { Button, Group, Modal, Progress, Skeleton, Stack, Text } from '@mantine/core'
import {
  Collection,
  type CollectionOverview,
  findPeriod,
  type OverviewUnit,
  periodLabel,
} from '@openpar/domain/measures'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { DeadlineChip } from '../facts/deadline-chip.tsx'
import { useOverview } from '../queries.ts'
import { texts } from '../texts.ts'
import { CollectionForm } from './collection-form.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { HeatGrid, HeatLegend } from './heat-grid.tsx'

function Closing({
  collection,
  opened,
  close,
}: {
  collection: Collection
  opened: boolean
  close: () => void
}) {
  const words = useTexts(texts)
  const open = collection.state === 'open'
  const change = useChange(
    (why: string, key) => {
      const { id, title, measures, units, deadline, version } = collection
      const body = { title, measures, units, deadline, version, why, state: open ? 'closed' : 'open' }
      return api.put(`/api/collections/${id}`, Collection, body, { key })
    },
    { refresh: [['collection'], ['measure-value']], done: close },
  )
  return (
    <ConfirmWithReason
      opened={opened}
      close={close}
      title={open ? words.close : words.reopen}
      action={open ? words.close : words.reopen}
      busy={change.isPending}
      error={change.error}
      confirm={(why) => change.mutate(why)}
    >
      {open ? words.closeText : words.reopenText}
    </ConfirmWithReason>
  )
}

function LoadedOverview({ overview }: { overview: CollectionOverview }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [opened, setOpened] = useState<'change' | 'close' | null>(null)
  const [extended, setExtended] = useState<OverviewUnit | null>(null)
  const { collection, all, units, mayChange } = overview
  const close = () => setOpened(null)
  const done = units.filter(({ completeness }) => completeness.empty === 0).length
  return (
    <>
      <PageHeader
        title={collection.title}
        under={periodLabel(findPeriod(collection.period)!, language)}
        crumbs={[{ title: words.collections, path: '/collections' }]}
        chips={
          <>
            <DeadlineChip deadline={collection.deadline} done={all.empty === 0} />
            {collection.state === 'closed' && <StatusChip>{words.closed}</StatusChip>}
          </>
        }
        actions={
          <Group gap="xs">
            <Button
              component="a"
              href={`/api/collections/${collection.id}/template`}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {words.template}
            </Button>
            {mayChange && (
              <>
                <Button variant="default" onClick={() => setOpened('close')}>
                  {collection.state === 'open' ? words.close : words.reopen}
                </Button>
                <Button variant="default" onClick={() => setOpened('change')}>
                  {words.change}
                </Button>
              </>
            )}
          </Group>
        }
      />
      <Stack gap="sm">
        <Group gap="sm">
          <Progress
            w={180}
            value={(100 * all.done) / Math.max(1, all.expected)}
            aria-label={words.progress(all.done, all.expected)}
          />
          <Text size="sm">
            {words.progress(all.done, all.expected)} · {words.unitsDone(done, units.length)}
          </Text>
        </Group>
        <HeatLegend />
        <HeatGrid
          overview={overview}
          action={
            mayChange
              ? (row) => (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => setExtended(row)}
                    aria-label={words.extendFor(row.unit.name)}
                  >
                    {words.extend}
                  </Button>
                )
              : undefined
          }
        />
      </Stack>
      <Modal opened={opened === 'change'} onClose={close} title={words.changeCollection} size="lg">
        <CollectionForm collection={collection} done={close} close={close} />
      </Modal>
      <Closing collection={collection} opened={opened === 'close'} close={close} />
      <ExtendDialog collection={collection} row={extended} close={() => setExtended(null)} />
    </>
  )
}

/** Who has filled what of a collection, and who is late. */
export function OverviewScreen() {
  const { collection } = usePathParameters(z.object({ collection: z.uuid() }))
  const words = useTexts(texts)
  const overview = useOverview(collection)
  if (overview.data) return <LoadedOverview overview={overview.data} />
  return (
    <>
      <PageHeader title={words.collections} crumbs={[{ title: words.collections, path: '/collections' }]} />
      {overview.error ? (
        <ProblemAlert error={overview.error} retry={() => void overview.refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}
