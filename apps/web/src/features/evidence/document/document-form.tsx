import { Autocomplete, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Document, type DocumentFields, SUPPORT_FAULTS, supportFaults } from '@openpar/domain/evidence'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { mistakeAt } from '../../../platform/api/mistakes.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConflictDialog, currentOf } from '../../../platform/feedback/conflict-dialog.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useIssuers } from '../library/library-filters.tsx'
import { texts } from '../texts.ts'
import styles from './document-screen.module.css'
import { Suggestions } from './suggestions.tsx'

const fieldsOf = ({ number, issuer, issuedOn, title }: Document): DocumentFields => ({
  number,
  issuer,
  issuedOn,
  title,
})

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is written on the document: shown to all, changed by those who may. */
export function DocumentForm({ document, editable }: { document: Document; editable: boolean }) {
  return editable ? <FieldsForm document={document} /> : <Facts document={document} />
}

function Facts({ document: { number, issuer, issuedOn, title } }: { document: Document }) {
  const words = useTexts(texts)
  const format = useFormat()
  const facts = [
    [words.number, number ?? '–'],
    [words.issuedOn, format.date(issuedOn)],
    [words.issuer, issuer ?? '–'],
    [words.title, title],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function FieldsForm({ document }: { document: Document }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const issuers = useIssuers()
  const [fields, setFields] = useState(fieldsOf(document))
  const [based, setBased] = useState(document.version)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<DocumentFields>) => setFields({ ...fields, ...change })
  const save = useChange(
    (version: number, key) =>
      api.post(`/api/documents/${document.id}/change`, Document, { ...fields, version }, { key }),
    {
      refresh: [['document']],
      done: (saved) => {
        setFields(fieldsOf(saved))
        setBased(saved.version)
        notifications.show({ message: words.saved })
      },
    },
  )
  const theirs = Document.safeParse(currentOf(save.error)).data
  const faults = supportFaults({ ...fields, withdrawn: false }, today())
  const noTitle = tried && fields.title.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fields.title.trim() !== '') save.mutate(based)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Suggestions document={document} fields={fields} use={set} />
        <TextInput
          label={words.number}
          description={words.numberHint}
          value={fields.number ?? ''}
          onChange={(event) => set({ number: orNull(event.currentTarget.value) })}
          error={mistakeAt(save.error, 'number')}
          maxLength={100}
          autoComplete="off"
        />
        <DateInput
          label={words.issuedOn}
          value={fields.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
          min="1945-09-02"
          max={today()}
        />
        <Autocomplete
          label={words.issuer}
          value={fields.issuer ?? ''}
          onChange={(text) => set({ issuer: orNull(text) })}
          data={[...issuers]}
          limit={20}
          error={mistakeAt(save.error, 'issuer')}
          maxLength={200}
        />
        <Textarea
          label={words.title}
          value={fields.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={noTitle ? words.titleNeeded : mistakeAt(save.error, 'title')}
          autosize
          minRows={2}
          maxLength={500}
          withAsterisk
          aria-required
        />
        {faults.length > 0 && (
          <Text size="sm" c="var(--warn)">
            {words.missing(faults.map((fault) => SUPPORT_FAULTS[fault][language]).join(', '))}
          </Text>
        )}
        {theirs === undefined && <ProblemAlert error={save.error} />}
        <Group justify="flex-end">
          <SaveButton busy={save.isPending} />
        </Group>
      </Stack>
      {theirs !== undefined && (
        <StaleEdit
          mine={fields}
          theirs={theirs}
          busy={save.isPending}
          keepMine={() => {
            setBased(theirs.version)
            save.mutate(theirs.version)
          }}
          keepTheirs={() => {
            setFields(fieldsOf(theirs))
            setBased(theirs.version)
            save.reset()
          }}
        />
      )}
    </form>
  )
}

function SaveButton({ busy }: { busy: boolean }) {
  const words = useTexts(texts)
  return (
    <Button type="submit" loading={busy}>
      {words.save}
    </Button>
  )
}

function StaleEdit({
  mine,
  theirs,
  ...actions
}: {
  mine: DocumentFields
  theirs: Document
  busy: boolean
  keepMine: () => void
  keepTheirs: () => void
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const field = (title: string, read: (fields: DocumentFields) => string) => ({
    title,
    mine: read(mine),
    theirs: read(fieldsOf(theirs)),
  })
  return (
    <ConflictDialog
      opened
      fields={[
        field(words.number, ({ number }) => number ?? '–'),
        field(words.issuedOn, ({ issuedOn }) => format.date(issuedOn)),
        field(words.issuer, ({ issuer }) => issuer ?? '–'),
        field(words.title, ({ title }) => title),
      ]}
      {...actions}
    />
  )
}
