import type { WorkItem } from '@openpar/domain/workspace'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { daysBetween, formatDate } from '../../platform/format/date.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { destinationOf } from '../../platform/screen/destination.ts'
import type { Urgency } from './group-work.ts'
import { myWorkTexts } from './texts.ts'
import styles from './work-group.module.css'

const kinds: Readonly<Record<Urgency, StatusKind>> = {
  overdue: 'bad',
  week: 'warn',
  later: 'neutral',
  undated: 'neutral',
}
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows go through all work of the screen, across groups. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined) return
  const links = [...document.querySelectorAll<HTMLElement>('[data-work-link]')]
  const to = links[links.indexOf(event.target as HTMLElement) + step]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}

export function WorkGroup({
  urgency,
  items,
  today,
}: {
  urgency: Urgency
  items: readonly WorkItem[]
  today: string
}) {
  const texts = useTexts(myWorkTexts)
  const kindWords: Readonly<Record<string, string>> = texts.kinds
  const stateWords: Readonly<Record<string, string>> = texts.states
  const until = (deadline: string) => {
    const days = daysBetween(today, deadline)
    if (days === 0) return texts.today
    return days < 0 ? texts.overdueBy(-days) : texts.left(days)
  }
  return (
    <section className={styles.group} aria-label={texts.urgencies[urgency]}>
      <h2 className={styles.title}>
        {texts.urgencies[urgency]} <span className={styles.count}>{items.length}</span>
      </h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.path} ${item.title} ${item.unit?.id ?? ''}`} className={styles.item}>
            <Link {...destinationOf(item.path)} className={styles.link} data-work-link onKeyDown={move}>
              <span className={styles.name}>{item.title}</span>
              <span className={styles.under}>
                {[kindWords[item.kind], item.unit?.name, stateWords[item.state] ?? item.state]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {item.deadline && (
                <span className={styles.due}>
                  <StatusChip kind={kinds[urgency]}>
                    {`${texts.due(formatDate(item.deadline))}, ${until(item.deadline)}`}
                  </StatusChip>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
