import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { compareEditions, readDefinition } from '@openpar/domain'
import { checkPublication, Edition, type EditionSummary } from '@openpar/domain/indices'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FaultList } from '../shared/fault-list.tsx'
import { useEdition, useIndices } from '../shared/use-edition.ts'
import { standingOn } from '../shared/words.ts'
import styles from './publish-dialog.module.css'
import { publishTexts } from './texts.ts'

const MOST_SHOWN = 12

/** The last look before publication: a check-list, what is wrong, what changes against the edition in force. */
export function PublishDialog({ edition, close }: { edition: Edition; close: () => void }) {
  const texts = useTexts(publishTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const indices = useIndices()
  const others = indices.data?.find(({ id }) => id === edition.index)?.editions
  const outcome = useMemo(
    () => others && checkPublication(edition.source, { code: edition.indexCode }, edition.id, others),
    [edition, others],
  )
  const publish = useChange(
    (body: { version: number }, key) =>
      api.post(`/api/editions/${edition.id}/publish`, Edition, body, { key }),
    {
      refresh: [['edition']],
      done: () => {
        notifications.show({ message: texts.done })
        close()
        void navigate({ to: `/indices/${edition.id}` })
      },
    },
  )
  const codeOf = (id: string) => others?.find((other) => other.id === id)?.code ?? ''
  return (
    <Modal opened onClose={close} title={texts.title} size="lg">
      <Stack gap="md">
        <Text>{texts.lead}</Text>
        <ProblemAlert error={indices.error} />
        {outcome !== undefined && (
          <ul className={styles.checks}>
            {outcome.checks.map(({ code, passed, others: blocking, count }) => (
              <li key={code}>
                <StatusChip kind={passed === null ? 'neutral' : passed ? 'good' : 'bad'}>
                  {passed === null ? texts.unknown : passed ? texts.passed : texts.failed}
                </StatusChip>
                <span>
                  {texts.checks[code]}
                  {count > 0 && ` · ${texts.faultCount(format.number(count))}`}
                  {blocking.length > 0 && ` · ${blocking.map(codeOf).join(', ')}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {outcome?.supersedes.map((id) => (
          <Text key={id} size="sm">
            {texts.supersedes(codeOf(id), format.date(outcome.inForce?.from ?? ''))}
          </Text>
        ))}
        {outcome !== undefined && outcome.faults.length > 0 && <FaultList faults={outcome.faults} />}
        {others !== undefined && outcome?.passed === true && <Difference edition={edition} others={others} />}
        <ProblemAlert error={publish.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.cancel}
          </Button>
          <Button
            disabled={outcome?.passed !== true}
            loading={publish.isPending}
            onClick={() => publish.mutate({ version: edition.version })}
          >
            {texts.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Difference({ edition, others }: { edition: Edition; others: readonly EditionSummary[] }) {
  const texts = useTexts(publishTexts)
  const inForce = others.find(
    (other) =>
      standingOn(other, today()) === 'inForce' &&
      other.groups.some((group) => edition.groups.includes(group)),
  )
  if (inForce === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {texts.first}
      </Text>
    )
  }
  return <Changes edition={edition} before={inForce} />
}

function Changes({ edition, before }: { edition: Edition; before: EditionSummary }) {
  const texts = useTexts(publishTexts)
  const language = useLanguage()
  const format = useFormat()
  const read = useEdition(before.id)
  const changes = useMemo(() => {
    const earlier = read.data && readDefinition(read.data.source, '').definition
    const later = readDefinition(edition.source, '').definition
    return earlier && later && compareEditions(earlier, later)
  }, [read.data, edition.source])
  if (changes === undefined) return <Text size="sm">{texts.comparing}</Text>
  if (changes.length === 0) return <Text size="sm">{texts.sameAs(before.code)}</Text>
  return (
    <section aria-label={texts.difference(before.code)}>
      <Text fw={600} size="sm" mb={4}>
        {texts.difference(before.code)}
      </Text>
      <ul className={styles.changes}>
        {changes.slice(0, MOST_SHOWN).map((change, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity of their own
          <li key={position}>{change[language]}</li>
        ))}
      </ul>
      <Text size="sm">
        {changes.length > MOST_SHOWN && `${texts.more(format.number(changes.length - MOST_SHOWN))} · `}
        <Anchor
          renderRoot={(props) => (
            <Link to={`/indices/${edition.id}/compare`} search={{ from: before.id } as never} {...props} />
          )}
        >
          {texts.whole}
        </Anchor>
      </Text>
    </section>
  )
}
