import { Alert, Button } from '@mantine/core'
import type { Document, DocumentFields } from '@openpar/domain/evidence'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './document-screen.module.css'

/** What the first page seems to say, to be taken over by a press; only what the form does not say already. */
export function Suggestions({
  document: { suggestion },
  fields,
  use,
}: {
  document: Document
  fields: DocumentFields
  use: (fields: Partial<DocumentFields>) => void
}) {
  const words = useTexts(texts)
  const format = useFormat()
  if (suggestion === null) return null
  const { number, issuer, issuedOn, title } = suggestion
  const offers = [
    { name: words.number, text: number, value: { number }, same: number === fields.number },
    {
      name: words.issuedOn,
      text: issuedOn && format.date(issuedOn),
      value: { issuedOn },
      same: issuedOn === fields.issuedOn,
    },
    { name: words.issuer, text: issuer, value: { issuer }, same: issuer === fields.issuer },
    { name: words.title, text: title, value: { title: title ?? fields.title }, same: title === fields.title },
  ].filter(({ text, same }) => text !== null && !same)
  if (offers.length === 0) return null
  return (
    <Alert bg="var(--accent-soft)" styles={{ message: { color: 'var(--ink)' } }}>
      <p className={styles.note} style={{ color: 'var(--ink)' }}>
        {words.suggestion}
      </p>
      <dl className={styles.facts}>
        {offers.map(({ name, text }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Button
        variant="default"
        size="xs"
        mt="xs"
        onClick={() => use(Object.assign({}, ...offers.map(({ value }) => value)))}
      >
        {words.useAll}
      </Button>
    </Alert>
  )
}
