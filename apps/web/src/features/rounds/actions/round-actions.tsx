import { Button, Menu } from '@mantine/core'
import { type RoundAction, type RoundOverview, type RoundView, roundRefusalOf } from '@openpar/domain/rounds'
import { IconBell, IconChevronDown, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { today } from '../../../platform/format/date.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMay } from '../../../platform/session/me.ts'
import { RoundDocuments } from '../../round-documents/round-documents.tsx'
import { texts as roundTexts } from '../texts.ts'
import { AdvanceDialog, phaseAfter } from './advance-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { DeadlinesDialog } from './deadlines-dialog.tsx'
import { EditionDialog } from './edition-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { texts } from './texts.ts'

type Dialog = 'open' | 'publish' | 'advance' | 'deadlines' | 'extend' | 'remind' | 'edition' | 'copy'

/** Whether something can be done to the round now, as the server will decide. Reasons and dates come later. */
function mayDo(round: RoundView, action: RoundAction): boolean {
  const { open, signed, sent } = round.stages
  const together = { notApproved: open + signed + sent, appealsOpen: round.appealsOpen }
  return roundRefusalOf(round, action, new Set(round.parts), today(), together) === undefined
}

/** What a manager can do to a round now; what cannot be done is not offered. */
export function RoundActions({ round, overview }: { round: RoundView; overview: RoundOverview | undefined }) {
  const words = useTexts(texts)
  const { phases } = useTexts(roundTexts)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const maySettle = useMay()
  const close = () => setDialog(null)
  const manager = round.parts.includes('manager')
  const prepared = round.opened === null
  const working = ['self-scoring', 'first-appraisal', 'explanation', 'second-appraisal'].includes(round.phase)
  const next = phaseAfter(round.phase)
  const may = {
    open: mayDo(round, { type: 'open' }),
    publish: mayDo(round, { type: 'publish' }),
    advance: mayDo(round, { type: 'advance', to: next, reason: '–' }),
    // Any other date or edition would do to ask.
    deadlines: mayDo(round, {
      type: 'move-deadlines',
      deadlines: { ...round.plan.deadlines, secondAppraisal: '9999-12-31' },
      reason: '–',
    }),
    edition: mayDo(round, { type: 'change-edition', edition: round.id, reason: '–' }),
  }
  const item = (what: Dialog, title: string) => (
    <Menu.Item key={what} onClick={() => setDialog(what)}>
      {title}
    </Menu.Item>
  )
  const link = (path: string, title: string) => (
    <Menu.Item key={path} component={Link} to={path}>
      {title}
    </Menu.Item>
  )
  return (
    <>
      {manager && prepared && (
        <>
          <Button component={Link} to={`/rounds/${round.id}/set-up`} variant="default">
            {words.setUp}
          </Button>
          {may.open && (
            <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => setDialog('open')}>
              {words.open}
            </Button>
          )}
        </>
      )}
      {manager && working && overview && (
        <>
          <Button variant="default" onClick={() => setDialog('extend')}>
            {words.extend}
          </Button>
          <Button leftSection={<IconBell size={16} aria-hidden />} onClick={() => setDialog('remind')}>
            {words.remind}
          </Button>
        </>
      )}
      {may.publish && (
        <Button onClick={() => setDialog('publish')}>
          {round.plan.selfCheck ? words.closeSelfCheck : words.publish}
        </Button>
      )}
      {!prepared && !round.plan.selfCheck && maySettle('round.settle') && <RoundDocuments round={round.id} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {manager && !round.plan.selfCheck && link(`/rounds/${round.id}/appraisers`, words.appraisers)}
          {!prepared &&
            !round.plan.selfCheck &&
            (manager || round.parts.includes('appraiser')) &&
            link(`/rounds/${round.id}/appraisal`, words.appraisal)}
          {(manager || round.parts.includes('chair')) &&
            !prepared &&
            !round.plan.selfCheck &&
            link(`/rounds/${round.id}/council`, words.council)}
          {working && overview && link(`/rounds/${round.id}/forecast`, words.forecast)}
          {may.deadlines && item('deadlines', words.deadlines)}
          {may.advance &&
            item('advance', round.plan.selfCheck ? words.endSelfCheck : words.advance(phases[next]))}
          {may.edition && item('edition', words.edition)}
          {manager && (prepared || round.phase === 'self-scoring') && item('copy', words.copy)}
          {!prepared && (
            <Menu.Item component="a" href={`/api/rounds/${round.id}/overview-file`}>
              {words.export}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {(dialog === 'open' || dialog === 'publish') && (
        <OpenDialog round={round} what={dialog} close={close} />
      )}
      {dialog === 'advance' && <AdvanceDialog round={round} close={close} />}
      {dialog === 'deadlines' && <DeadlinesDialog round={round} close={close} />}
      {dialog === 'extend' && overview && <ExtendDialog round={round} overview={overview} close={close} />}
      {dialog === 'remind' && overview && <RemindDialog round={round} overview={overview} close={close} />}
      {dialog === 'edition' && <EditionDialog round={round} close={close} />}
      {dialog === 'copy' && <CopyDialog round={round} close={close} />}
    </>
  )
}
