import { today } from '../../platform/format/date.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { urgencyOf } from './group-work.ts'
import { myWorkTexts } from './texts.ts'
import { useMyWork } from './use-my-work.ts'

/** How many things are overdue or due this week; nothing when there are none. */
export function PressingWork({ className }: { className: string | undefined }) {
  const texts = useTexts(myWorkTexts)
  const pressing = useMyWork().data?.items.filter(({ deadline }) =>
    ['overdue', 'week'].includes(urgencyOf(deadline, today())),
  ).length
  if (pressing === undefined || pressing === 0) return null
  return (
    <span className={className} title={texts.pressing(pressing)}>
      {pressing}
    </span>
  )
}
