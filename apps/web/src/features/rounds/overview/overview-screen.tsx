import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { findPeriod, periodLabel } from '@openpar/domain/measures'
import { nextDeadline, type RoundOverview, type RoundView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { z } from 'zod'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch, usePathParameters } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import { RoundActions } from '../actions/round-actions.tsx'
import { PhaseChip } from '../phase-chip.tsx'
import { useCompleteness, useOverview, useRound } from '../queries.ts'
import { texts as roundTexts } from '../texts.ts'
import { arrangeUnits } from './arrange-units.ts'
import { CompletenessPanel } from './completeness-panel.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { HeatMap } from './heat-map.tsx'
import { OverviewTools } from './overview-tools.tsx'
import { PhaseLine } from './phase-line.tsx'
import { texts } from './texts.ts'
import { UnitCards } from './unit-cards.tsx'
import { View } from './view.ts'

/** The deadline that comes next, in days. */
function NextDeadline({ round: { phase, plan } }: { round: RoundView }) {
  const { steps, daysLeft, today: now } = useTexts(roundTexts)
  const format = useFormat()
  if (['prepared', 'final', 'published'].includes(phase)) return null
  const next = nextDeadline(plan.deadlines, today(), phase)
  if (!next) return null
  const left = next.days === 0 ? now : daysLeft(format.number(next.days))
  return (
    <StatusChip
      kind={next.days <= 7 ? 'warn' : 'neutral'}
    >{`${steps[next.step]} ${format.date(next.on)}, ${left}`}</StatusChip>
  )
}

/** Who appraises opens the entry to appraise it, everybody else the sheet. */
const pathsIn =
  ({ id, parts, phase }: RoundView) =>
  (unit: string, component?: string): string => {
    const appraising = phase === 'first-appraisal' || phase === 'second-appraisal'
    const place = appraising && parts.includes('appraiser') ? `appraisal/units/${unit}` : `units/${unit}`
    const search = component === undefined ? '' : `?component=${encodeURIComponent(component)}`
    return `/rounds/${id}/${place}${search}`
  }

function LoadedUnits({ round, overview }: { round: RoundView; overview: RoundOverview }) {
  const words = useTexts(texts)
  const format = useFormat()
  const [view, change] = useAddressSearch(View)
  const units = arrangeUnits(overview.units, { ...view, group: view.group })
  const late = overview.units.filter((unit) => unit.late).length
  const sent = overview.units.filter(({ stage }) => stage === 'sent' || stage === 'approved').length
  const pathOf = pathsIn(round)
  if (overview.units.length === 0)
    return (
      <Panel>
        <EmptyState title={words.noUnits}>{words.noUnitsHint}</EmptyState>
      </Panel>
    )
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text size="sm">{words.stagesOf(format.number(sent), format.number(overview.units.length))}</Text>
        {late > 0 && <StatusChip kind="bad">{words.lateUnits(format.number(late))}</StatusChip>}
      </Group>
      <OverviewTools view={view} change={change} groups={overview.groups} />
      <HeatLegend mode={view.by} />
      {units.length === 0 ? (
        <Panel>
          <EmptyState
            title={words.nothingFits}
            action={
              <Button variant="default" onClick={() => change({ show: undefined, group: undefined })}>
                {words.showAll}
              </Button>
            }
          />
        </Panel>
      ) : (
        <>
          <HeatMap overview={overview} units={units} mode={view.by} pathOf={pathOf} />
          <UnitCards overview={overview} units={units} mode={view.by} pathOf={pathOf} />
        </>
      )}
    </Stack>
  )
}

function Loaded({ round }: { round: RoundView }) {
  const words = useTexts(texts)
  const { rounds } = useTexts(roundTexts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const seen = round.opened !== null && may('scoresheet.read')
  const overview = useOverview(round.id, seen)
  const series = useCompleteness(round.id, seen)
  const { plan, edition } = round
  const units = plan.groups.reduce((sum, group) => sum + group.units.length, 0)
  return (
    <>
      <PageHeader
        title={plan.name}
        under={`${textIn(edition.title, language)} · ${edition.code} · ${periodLabel(findPeriod(plan.period)!, language)}`}
        crumbs={[{ title: rounds, path: '/rounds' }]}
        chips={
          <>
            <PhaseChip phase={round.phase} selfCheck={plan.selfCheck} />
            <NextDeadline round={round} />
          </>
        }
        actions={<RoundActions round={round} overview={overview.data} />}
      />
      <Stack gap="md">
        <PhaseLine round={round} />
        {round.opened === null && (
          <Panel>
            <EmptyState title={words.notOpen}>
              {words.notOpenHint(format.number(units), format.date(plan.deadlines.selfScoring))}
            </EmptyState>
          </Panel>
        )}
        <ProblemAlert error={overview.error} retry={() => void overview.refetch()} />
        {seen && overview.isPending && <Skeleton height={360} />}
        {overview.data && <LoadedUnits round={round} overview={overview.data} />}
        {series.data && round.opened !== null && (
          <CompletenessPanel series={series.data} opened={round.opened} />
        )}
      </Stack>
    </>
  )
}

/** Where a round stands: its phases, its units by components, who is late, and what can be done about it. */
export function OverviewScreen() {
  const { round: id } = usePathParameters(z.object({ round: z.uuid() }))
  const { rounds } = useTexts(roundTexts)
  const round = useRound(id)
  if (round.data) return <Loaded round={round.data} />
  return (
    <>
      <PageHeader title={rounds} crumbs={[{ title: rounds, path: '/rounds' }]} />
      {round.error ? (
        <ProblemAlert error={round.error} retry={() => void round.refetch()} />
      ) : (
        <Skeleton height={360} />
      )}
    </>
  )
}
