import { SimpleGrid, Skeleton } from '@mantine/core'
import { SystemHealth } from '@openpar/domain/system'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import styles from './system-page.module.css'
import { texts } from './texts.ts'
import { TrailCheck } from './trail-check.tsx'

/** What an administrator looks at first when something seems wrong. */
export function SystemPage() {
  const words = useTexts(texts)
  const format = useFormat()
  const read = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => api.get('/api/system', SystemHealth, { signal }),
    refetchInterval: 30_000,
  })
  const health = read.data
  const connected = (yes: boolean) => (
    <StatusChip kind={yes ? 'good' : 'neutral'}>{yes ? words.connected : words.notConnected}</StatusChip>
  )
  return (
    <>
      <PageHeader title={words.system} />
      {read.error !== null && <ProblemAlert error={read.error} retry={() => void read.refetch()} mb="md" />}
      {read.isPending && <Skeleton height={240} />}
      {health !== undefined && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
          <Facts
            title={words.database}
            facts={[
              [words.postgres, health.database.version],
              [words.size, format.bytes(health.database.bytes)],
            ]}
          />
          <Facts
            title={words.jobs}
            facts={[
              [words.waiting, format.number(health.jobs.waiting)],
              [words.failed, format.number(health.jobs.failed)],
            ]}
          />
          <Facts
            title={words.process}
            facts={[
              [words.memory, format.bytes(health.memoryBytes)],
              [words.uptime, words.hours(format.number(health.uptime / 3600, { most: 1 }))],
            ]}
          />
          <Facts
            title={words.connections}
            facts={[
              [words.mail, connected(health.mail)],
              [words.scanner, connected(health.scanner)],
            ]}
          />
        </SimpleGrid>
      )}
      <TrailCheck />
    </>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Panel title={title}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
