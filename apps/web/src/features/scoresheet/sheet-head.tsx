import { Button, Group, Text } from '@mantine/core'
import { textIn } from '@openpar/engine'
import { IconPrinter, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { SheetDocuments } from '../round-documents/sheet-documents.tsx'
import { DeadlineChip } from './deadline-chip.tsx'
import { useDesk } from './desk/desk.ts'
import { StoredFacts } from './entry/stored-facts.tsx'
import { ForecastLine } from './forecast-line.tsx'
import { KeepingState } from './keeping-state.tsx'
import type { Presence } from './presence/use-presence.ts'
import styles from './scoresheet.module.css'
import { AssignDialog } from './sending/assign-dialog.tsx'
import { CheckDialog } from './sending/check-dialog.tsx'
import { texts } from './texts.ts'

const STAGES = {
  open: 'neutral',
  signed: 'accent',
  sent: 'good',
  approved: 'good',
} as const satisfies Record<string, StatusKind>

/** Which sheet, until when, how far it is saved, who else is here, and the way to send it. */
export function SheetHead({ others }: { others: readonly Presence[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { place, view, sheet, index, of, refusal } = useDesk()
  const [checking, setChecking] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const [anyone] = of.ground.components.keys()
  const mayAssign =
    anyone !== undefined && refusal({ type: 'assign', component: anyone, officer: null }) === undefined
  const { parts, person } = of.capacity
  const isDeclarer = sheet.declarers.includes(person ?? '')
  const leads = parts.has('leader') && sheet.stage === 'open'
  const names = others.map(({ name }) => name).join(', ')
  return (
    <>
      <PageHeader
        title={words.title(view.round.name)}
        under={[view.unit.name, index && textIn(index.definition.title, language)]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[{ title: words.sheets, path: '/scoresheets' }]}
        chips={
          <>
            <DeadlineChip view={view} />
            {(sheet.stage !== 'open' || view.round.phase !== 'self-scoring') && (
              <StatusChip kind={STAGES[sheet.stage]}>{words.stages[sheet.stage]}</StatusChip>
            )}
            {others.length > 0 && (
              <StatusChip kind="accent" icon={IconUsers}>
                {words.here(names)}
              </StatusChip>
            )}
          </>
        }
        actions={
          <Group gap="xs">
            <KeepingState />
            <Button
              variant="default"
              className={styles.wideOnly}
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {words.print}
            </Button>
            <SheetDocuments {...place} />
            {mayAssign && (
              <Button variant="default" onClick={() => setAssigning(true)}>
                {words.assignMany}
              </Button>
            )}
            <Button onClick={() => setChecking(true)}>{words.check}</Button>
          </Group>
        }
      />
      <Group gap="sm" mb="sm" className={`${styles.screenOnly} ${styles.line}`}>
        <ForecastLine />
        <StoredFacts />
      </Group>
      {leads && (
        <Text size="sm" c="dimmed" mb="sm" className={styles.screenOnly}>
          {isDeclarer ? words.leaderDeclared : words.leaderNote}
        </Text>
      )}
      <CheckDialog opened={checking} close={() => setChecking(false)} />
      <AssignDialog opened={assigning} close={() => setAssigning(false)} />
    </>
  )
}
