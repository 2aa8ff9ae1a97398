import { Alert, Badge, Skeleton, Stack, Tabs } from '@mantine/core'
import type { CouncilView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { z } from 'zod'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { useAddressSearch, usePathParameters } from '../../platform/screen/use-address.ts'
import { useCouncil } from './queries.ts'
import { AppealsTab } from './tabs/appeals-tab.tsx'
import { ApprovalTab } from './tabs/approval-tab.tsx'
import { DifferencesTab } from './tabs/differences-tab.tsx'
import { ExplanationsTab } from './tabs/explanations-tab.tsx'
import { OutliersTab } from './tabs/outliers-tab.tsx'
import { SettlementTab } from './tabs/settlement-tab.tsx'
import { texts } from './texts.ts'

const SECTIONS = ['differences', 'outliers', 'explanations', 'approval', 'appeals', 'settlement'] as const
const Section = z.enum(SECTIONS)

/** A whole round before the council: what differs, what stands out, what is open; approval, appeals, settlement. */
export function CouncilScreen() {
  const { round } = usePathParameters(z.object({ round: z.uuid() }))
  const words = useTexts(texts)
  const council = useCouncil(round)
  if (council.data) return <Loaded view={council.data} />
  return (
    <>
      <PageHeader title={words.council} crumbs={[{ title: words.rounds, path: '/rounds' }]} />
      <ProblemAlert error={council.error} retry={() => void council.refetch()} />
      {!council.error && <Skeleton h={240} />}
    </>
  )
}

function Loaded({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [{ section = 'differences' }, change] = useAddressSearch(
    z.object({ section: Section.optional().catch(undefined) }),
  )
  const { round, units } = view
  const approved = units.filter(({ stage }) => stage === 'approved').length
  const appeals = units.reduce((sum, unit) => sum + unit.appeals.length, 0)
  const counts = {
    differences: view.differing,
    outliers: view.outliers.length,
    explanations: view.explanations.length,
    approval: units.length - approved,
    appeals,
    settlement: 0,
  }
  const early = !['council', 'final', 'published'].includes(round.phase)
  return (
    <>
      <PageHeader
        title={`${words.council} · ${round.name}`}
        under={`${textIn(round.index, language)} · ${words.summary(format.number(approved), format.number(units.length))}`}
        crumbs={[
          { title: words.rounds, path: '/rounds' },
          { title: round.name, path: `/rounds/${round.id}` },
        ]}
        chips={
          <StatusChip kind={early ? 'neutral' : round.phase === 'council' ? 'accent' : 'good'}>
            {words.phases[round.phase]}
          </StatusChip>
        }
      />
      <Stack gap="sm">
        {early && (
          <Alert variant="light" color="gray" styles={{ message: { color: 'var(--ink)' } }}>
            {words.notYet(words.phases[round.phase])}
          </Alert>
        )}
        <Tabs
          value={section}
          onChange={(next) => change({ section: Section.parse(next) })}
          keepMounted={false}
        >
          <Tabs.List mb="sm" aria-label={words.sections}>
            {SECTIONS.map((one) => (
              <Tabs.Tab
                key={one}
                value={one}
                rightSection={
                  counts[one] > 0 && (
                    <Badge variant="default" size="sm">
                      {format.number(counts[one])}
                    </Badge>
                  )
                }
              >
                {words[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="differences">
            <DifferencesTab view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="outliers">
            <OutliersTab view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="explanations">
            <ExplanationsTab view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="approval">
            <ApprovalTab view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="appeals">
            <AppealsTab round={round.id} />
          </Tabs.Panel>
          <Tabs.Panel value="settlement">
            <SettlementTab view={view} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  )
}
