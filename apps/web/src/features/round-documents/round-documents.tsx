import { useTexts } from '../../platform/language/use-texts.ts'
import { DocumentMenu } from './document-menu.tsx'
import { texts } from './texts.ts'

const KINDS = ['council-protocol', 'result-decision'] as const

/** Protocol and decision of a round, for its manager and the chair of its council. */
export function RoundDocuments({ round }: { round: string }) {
  const words = useTexts(texts)
  return (
    <DocumentMenu
      label={words.roundDocuments}
      documents={KINDS.map((kind) => ({ kind, path: `/api/rounds/${round}/documents/${kind}` }))}
    />
  )
}
