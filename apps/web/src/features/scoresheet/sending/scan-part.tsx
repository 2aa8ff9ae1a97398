import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { DropZone } from '../../evidence/upload/drop-zone.tsx'
import { useDesk } from '../desk/desk.ts'
import { useArrivals } from '../evidence/use-arrivals.ts'
import styles from './sending.module.css'
import { sendingTexts } from './texts.ts'
import { useDecision } from './use-decision.ts'

/** Under this name a file on its way is the scan, not evidence of a component. */
const SCAN = '~scan'

/** The signed paper, scanned: attached to the sheet once a leader has signed it. */
export function ScanPart() {
  const words = useTexts(sendingTexts)
  const { place, sheet, refusal } = useDesk()
  const { files, send, settle } = useArrivals(place, SCAN)
  const decide = useDecision()
  const { mutate } = decide
  const arrived = files.find(({ received }) => received?.document)
  const document = arrived?.received?.document
  const file = arrived?.file
  useEffect(() => {
    if (!document || file === undefined) return
    settle(file)
    mutate({ type: 'attach-scan', document })
  }, [document, file, settle, mutate])
  const allowed =
    refusal({ type: 'attach-scan', document: '018f2d3c-0000-7000-8000-000000000000' }) === undefined
  if (!allowed && sheet.scan === null) return null
  return (
    <section className={styles.step} aria-label={words.step.scan}>
      <h3>{words.step.scan}</h3>
      {sheet.scan === null ? (
        <Text size="sm" c="dimmed">
          {words.scanHint}
        </Text>
      ) : (
        <Text size="sm">
          {words.scanAttached} <Link to={`/documents/${sheet.scan}`}>{words.openScan}</Link>
        </Text>
      )}
      {files.length > 0 && (
        <Text size="sm" role="status">
          {words.scanSending}
        </Text>
      )}
      {allowed && (
        <DropZone take={send} several={false} accept=".pdf,.png,.jpg,.jpeg">
          {words.scan}
        </DropZone>
      )}
      <ProblemAlert error={decide.error} />
    </section>
  )
}
