import { Stack, Text } from '@mantine/core'
import { ReportPart } from '@openpar/domain/rounds'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { DraftArea } from './draft-area.tsx'
import styles from './entry.module.css'
import { entryTexts } from './texts.ts'

/** The part of the report that belongs to no component. */
export function ReportPanel() {
  const words = useTexts(entryTexts)
  const { sheet, refusal } = useDesk()
  return (
    <section className={styles.card} data-entry aria-labelledby="entry-title">
      <div className={styles.head}>
        <h2 id="entry-title" tabIndex={-1}>
          {words.reportTitle}
        </h2>
      </div>
      <Text size="sm" c="dimmed">
        {words.reportUnder}
      </Text>
      <Stack gap="md">
        {ReportPart.options.map((part) => (
          <DraftArea
            key={part}
            place={draftPlace('report', part)}
            value={sheet.report[part]?.value ?? ''}
            label={words[part]}
            readOnly={refusal({ type: 'describe', part, text: null }) !== undefined}
          />
        ))}
      </Stack>
    </section>
  )
}
