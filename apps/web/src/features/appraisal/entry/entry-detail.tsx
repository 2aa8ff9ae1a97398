import { ActionIcon, Alert, Button, Group, Kbd, Text } from '@mantine/core'
import { type AppraisalRow, appraisalDeeds, type ComponentAppraisal, REFUSALS } from '@openpar/domain/rounds'
import { IconArrowLeft, IconLock, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { differenceOf } from '../component/arrange.ts'
import { DEED_KEYS } from '../component/key-command.ts'
import { texts } from '../texts.ts'
import { CorrectForm } from './correct-form.tsx'
import styles from './entry-detail.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { FactTable } from './fact-table.tsx'
import { StateChip } from './state-chip.tsx'
import { Thread } from './thread.tsx'
import type { EntryWork } from './use-entry-work.ts'

/** All about one entry: its facts and points, what supports it, what was said of it, and what can be done. */
export function EntryDetail({
  view,
  row,
  work,
  title,
  close,
  document,
  openDocument,
}: {
  view: ComponentAppraisal
  row: AppraisalRow
  work: EntryWork
  title: string
  close: () => void
  document: string | null
  openDocument: (document: string | null) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { entry, points, unit } = row
  const closed = row.refused.accept
  const correcting = work.asking?.unit === unit.id && work.asking.deed === 'correct'
  return (
    <section className={styles.detail} aria-label={title} data-detail>
      <div className={styles.head}>
        <Button
          variant="subtle"
          size="compact-sm"
          hiddenFrom="lg"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={close}
        >
          {words.back}
        </Button>
        <h2 className={styles.title}>{title}</h2>
        <StateChip {...row} />
        <ActionIcon variant="subtle" aria-label={words.close} onClick={close} visibleFrom="lg" ml="auto">
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {closed && (
        <Alert
          icon={<IconLock size={16} aria-hidden />}
          color="gray"
          variant="light"
          py="xs"
          styles={{ message: { color: 'var(--ink)' } }}
        >
          {REFUSALS[closed][language]}
        </Alert>
      )}
      <dl className={styles.points}>
        <Figure name={words.self}>{format.points(points.self)}</Figure>
        <Figure name={words.appraised}>{format.points(points.appraised)}</Figure>
        <Figure name={words.difference}>{format.difference(differenceOf(row), { most: 2 })}</Figure>
        <Figure name={words.max}>{format.points(view.component.max)}</Figure>
      </dl>
      {correcting ? (
        <CorrectForm key={unit.id} view={view} row={row} work={work} />
      ) : (
        <Group gap={6}>
          {appraisalDeeds
            .filter((deed) => !row.refused[deed])
            .map((deed) => (
              <Button
                key={deed}
                size="xs"
                variant={deed === 'accept' ? 'filled' : 'default'}
                disabled={work.busy}
                aria-keyshortcuts={DEED_KEYS[deed]}
                rightSection={
                  <Kbd size="xs" aria-hidden className={styles.key}>
                    {DEED_KEYS[deed]}
                  </Kbd>
                }
                onClick={() => work.begin(row, deed)}
              >
                {words.deeds[deed]}
              </Button>
            ))}
        </Group>
      )}
      <FactTable view={view} row={row} />
      <Part title={words.explanation}>
        <Text size="sm" c={entry.explanation?.value ? undefined : 'dimmed'} className={styles.text}>
          {entry.explanation?.value ?? words.noExplanation}
        </Text>
      </Part>
      <Part title={words.evidence}>
        <EvidenceList view={view} row={row} opened={document} open={openDocument} />
      </Part>
      <Part title={words.verdicts}>
        <Verdicts view={view} row={row} />
      </Part>
      <Part title={words.thread}>
        <Thread messages={entry.messages} people={view.people} />
      </Part>
      <Group gap="md">
        <Link to={`/rounds/${view.round.id}/appraisal/units/${unit.id}`}>{words.allOfUnit}</Link>
        <a href={`/app/rounds/${view.round.id}/units/${unit.id}?component=${view.component.code}`}>
          {words.openSheet}
        </a>
      </Group>
    </section>
  )
}

const Figure = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h3 className={styles.part}>{title}</h3>
    {children}
  </div>
)

function Verdicts({ view, row }: { view: ComponentAppraisal; row: AppraisalRow }) {
  const words = useTexts(texts)
  const format = useFormat()
  const { first, second, council } = row.entry
  const given = [
    [words.firstVerdict, first],
    [words.secondVerdict, second],
    [words.councilVerdict, council],
  ] as const
  if (!first && !second && !council)
    return (
      <Text size="sm" c="dimmed">
        {words.noVerdict}
      </Text>
    )
  return (
    <ul className={styles.verdicts}>
      {given.map(
        ([name, verdict]) =>
          verdict && (
            <li key={name}>
              {name}: {words.verdictKinds[verdict.kind]}{' '}
              <span className={styles.who}>
                {words.by(
                  verdict.by === null ? words.someone : (view.people[verdict.by] ?? '–'),
                  format.instant(verdict.at),
                )}
              </span>
            </li>
          ),
      )}
    </ul>
  )
}
