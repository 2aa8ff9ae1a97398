import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk.ts'
import { useDraft } from '../desk/use-draft.ts'
import { HeldNote } from './held-note.tsx'

/** Words that save themselves: while somebody rests, when the field is left, and with Ctrl+Enter of the screen. */
export function DraftArea({
  place,
  value,
  label,
  hideLabel = false,
  placeholder,
  readOnly = false,
  required = false,
  describedBy,
  longest = 8000,
}: {
  place: string
  /** What stands there. */
  value: string
  label: ReactNode
  hideLabel?: boolean
  placeholder?: string
  readOnly?: boolean
  required?: boolean
  describedBy?: string
  longest?: number
}) {
  const { drafts } = useDesk()
  const draft = useDraft(place)
  const name = typeof label === 'string' && hideLabel ? { 'aria-label': label } : { label }
  return (
    <>
      <Textarea
        {...name}
        data-field={place}
        aria-describedby={describedBy}
        value={draft?.text ?? value}
        onChange={(event) => drafts.type(place, event.currentTarget.value)}
        onBlur={() => drafts.commit(place)}
        placeholder={placeholder}
        readOnly={readOnly}
        aria-required={required || undefined}
        maxLength={longest}
        autosize
        minRows={2}
        maxRows={16}
      />
      <HeldNote place={place} />
    </>
  )
}
