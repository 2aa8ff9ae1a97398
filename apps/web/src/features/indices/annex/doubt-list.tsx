import { Button, Checkbox, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { SelectedForm } from '../editor/form/selected-form.tsx'
import styles from './check-screen.module.css'
import { annexTexts } from './texts.ts'
import type { AnnexDoubt, useCheck } from './use-check.ts'

type Check = ReturnType<typeof useCheck>

const KINDS = { error: 'bad', warning: 'warn', note: 'neutral' } as const

/** Every doubt with what to do about it: right as read, or mend the draft on the spot. */
export function DoubtList({
  doubts,
  check,
  shown,
  show,
}: {
  doubts: readonly AnnexDoubt[]
  check: Check
  shown: AnnexDoubt | null
  show: (doubt: AnnexDoubt | null) => void
}) {
  const texts = useTexts(annexTexts)
  const [onlyOpen, setOnlyOpen] = useState(false)
  if (doubts.length === 0) return <p>{texts.nothingDoubtful}</p>
  const visible = doubts.filter(
    (doubt) => !onlyOpen || doubt === shown || doubt === check.mending || !check.decisions.has(doubt),
  )
  return (
    <>
      <Checkbox
        mb="sm"
        label={texts.onlyOpen}
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      <ol className={styles.doubts}>
        {visible.map((doubt) => (
          <DoubtCard
            key={doubts.indexOf(doubt)}
            doubt={doubt}
            alike={doubts.filter((other) => other.vi === doubt.vi && !check.decisions.has(other))}
            check={check}
            shown={doubt === shown}
            show={show}
          />
        ))}
      </ol>
    </>
  )
}

function DoubtCard({
  doubt,
  alike,
  check,
  shown,
  show,
}: {
  doubt: AnnexDoubt
  /** Doubts in the same words that are still open, this one included. */
  alike: readonly AnnexDoubt[]
  check: Check
  shown: boolean
  show: (doubt: AnnexDoubt | null) => void
}) {
  const texts = useTexts(annexTexts)
  const language = useLanguage()
  const format = useFormat()
  const card = useRef<HTMLLIElement>(null)
  const decision = check.decisions.get(doubt)
  const mending = check.mending === doubt
  useEffect(() => {
    if (shown) card.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <li ref={card} className={shown ? `${styles.doubt} ${styles.doubtShown}` : styles.doubt}>
      <Group gap={6}>
        {decision === undefined ? (
          <StatusChip kind={KINDS[doubt.severity]}>{texts.severities[doubt.severity]}</StatusChip>
        ) : (
          <StatusChip kind="good">{texts[decision]}</StatusChip>
        )}
        <span className={styles.place}>
          {doubt.place}
          {doubt.code !== undefined && ` · ${texts.node(doubt.code)}`}
        </span>
      </Group>
      <p className={styles.words}>{doubt[language]}</p>
      {doubt.text !== '' && <p className={styles.quoted}>{texts.inCell(doubt.text)}</p>}
      <Group gap="xs">
        {decision === undefined ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              show(doubt)
              check.decide([doubt], 'confirmed')
            }}
          >
            {doubt.severity === 'error' ? texts.keep : texts.confirm}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => check.decide([doubt], null)}>
            {texts.again}
          </Button>
        )}
        {alike.length > 1 && decision === undefined && (
          <Button size="compact-sm" variant="default" onClick={() => check.decide(alike, 'confirmed')}>
            {texts.confirmSame(format.number(alike.length))}
          </Button>
        )}
        {check.canMend(doubt) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={mending}
            onClick={() => {
              show(doubt)
              check.mend(mending ? null : doubt)
            }}
          >
            {mending ? texts.close : texts.mend}
          </Button>
        )}
      </Group>
      {mending && (
        <div className={styles.mending}>
          <SelectedForm />
        </div>
      )}
    </li>
  )
}
