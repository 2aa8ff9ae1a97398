import { Alert, List, Stack, Text } from '@mantine/core'
import {
  type OperationPreview,
  shareInWords,
  type UnitEffect,
  type UnitState,
  unitKindWords,
} from '@openpar/domain/organisation'
import { IconAlertTriangle } from '@tabler/icons-react'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './preview-view.module.css'

const COLOURS: Readonly<Record<UnitEffect['effect'], StatusKind>> = {
  founded: 'good',
  changed: 'accent',
  moved: 'accent',
  ended: 'warn',
  restored: 'good',
}
const MOST_ROWS = 200

/** What an operation would do, unit by unit, or why it cannot be done. */
export function PreviewView({ preview }: { preview: OperationPreview }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { faults, effects, successions, names } = preview
  const line = (state: UnitState | null, other: UnitState | null) => {
    if (state === null) return '–'
    const parent = state.parent === null ? words.top : (names[state.parent] ?? '–')
    const moved = other !== null && other.parent !== state.parent
    return (
      <>
        {state.name}
        <div className={styles.minor}>
          {[
            state.code,
            state.label ?? unitKindWords[state.kind][language],
            ...(moved || other === null ? [parent] : []),
          ].join(' · ')}
        </div>
      </>
    )
  }
  if (faults.length > 0) {
    return (
      <Alert
        role="alert"
        color="red"
        variant="light"
        title={words.refused}
        icon={<IconAlertTriangle size={18} aria-hidden />}
        styles={{ message: { color: 'var(--ink)' } }}
      >
        <List size="sm">
          {faults.map((fault) => (
            <List.Item key={fault.vi}>{fault[language]}</List.Item>
          ))}
        </List>
      </Alert>
    )
  }
  if (effects.length === 0) return <Text c="dimmed">{words.previewNone}</Text>
  return (
    <Stack gap="md">
      <table className={styles.table} aria-label={words.effect}>
        <thead>
          <tr>
            <th scope="col">{words.effect}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.on}</th>
          </tr>
        </thead>
        <tbody>
          {effects.slice(0, MOST_ROWS).map(({ unit, effect, before, after }) => (
            <tr key={unit}>
              <td>
                <StatusChip kind={COLOURS[effect]}>{words.effects[effect]}</StatusChip>
              </td>
              <td data-label={words.before}>{line(before, after)}</td>
              <td data-label={words.after}>{effect === 'ended' ? '–' : line(after, before)}</td>
              <td data-label={words.on}>{format.date(effect === 'ended' ? after?.to : after?.from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {effects.length > MOST_ROWS && (
        <Text c="dimmed">{words.operationUnits(format.number(effects.length))}</Text>
      )}
      {successions.length > 0 && (
        <div>
          <Text fw={600} size="sm" mb={4}>
            {words.successions}
          </Text>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.passes}</th>
                <th scope="col">{words.receives}</th>
                <th scope="col" className={styles.right}>
                  {words.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {successions.map(({ from, to, on, share }) => (
                <tr key={`${from} ${to} ${on}`}>
                  <td data-label={words.passes}>{names[from]}</td>
                  <td data-label={words.receives}>{names[to]}</td>
                  <td className={styles.right} data-label={words.share}>
                    {shareInWords(share, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Text c="dimmed" size="sm">
        {words.pastStays}
      </Text>
    </Stack>
  )
}
