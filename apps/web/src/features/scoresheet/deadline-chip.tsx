import type { SheetView } from '@openpar/domain/rounds'
import { IconClock } from '@tabler/icons-react'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { daysBetween, today } from '../../platform/format/date.ts'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** More days than this are no cause for colour. */
const SOON = 10

/** Until when the unit may work, or by how much it is late; an extension counts for itself. */
export function DeadlineChip({
  view: { round, openUntil, sent },
}: {
  view: Pick<SheetView, 'round' | 'openUntil' | 'sent'>
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const now = today()
  if (openUntil !== null && openUntil >= now)
    return (
      <StatusChip kind="warn" icon={IconClock}>
        {words.extended(format.date(openUntil))}
      </StatusChip>
    )
  if (sent !== null) return null
  const due = round.deadlines.selfScoring
  const days = daysBetween(now, due)
  const kind: StatusKind = days < 0 ? 'bad' : days <= SOON ? 'warn' : 'neutral'
  const sentence =
    days < 0
      ? words.overdue(format.date(due), format.number(-days))
      : days === 0
        ? words.dueToday(format.date(due))
        : words.due(format.date(due), format.number(days))
  return (
    <StatusChip kind={kind} icon={IconClock}>
      {sentence}
    </StatusChip>
  )
}
