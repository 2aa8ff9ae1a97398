import { Button, Group, Text } from '@mantine/core'
import { ALL_FILE_KINDS, FILE_KINDS, type FileKind } from '@openpar/domain/evidence'
import { type Attachment, entryOf } from '@openpar/domain/rounds'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { anchorOfPage } from '../../evidence/preview/page-anchor.ts'
import { DropZone } from '../../evidence/upload/drop-zone.tsx'
import { useDesk } from '../desk/desk.ts'
import entryStyles from '../entry/entry.module.css'
import { HeldElsewhere } from '../entry/held-note.tsx'
import { ArrivingFile, DocumentToComplete } from './arriving-file.tsx'
import { AttachedItem } from './attached-item.tsx'
import styles from './evidence.module.css'
import { LibraryPicker } from './library-picker.tsx'
import { evidenceTexts } from './texts.ts'
import { useArrivals } from './use-arrivals.ts'

/** The documents that support a component: dropped, chosen, taken again from the period before. */
export function EvidenceSection({ component }: { component: string }) {
  const words = useTexts(evidenceTexts)
  const language = useLanguage()
  const format = useFormat()
  const navigate = useNavigate()
  const { place, sheet, surroundings, refusal, act, showDocument } = useDesk()
  const { files, limits, send, settle } = useArrivals(place, component)
  const [picking, setPicking] = useState(false)
  const [toComplete, setToComplete] = useState<readonly string[]>([])
  const [detached, setDetached] = useState<Attachment | null>(null)
  const [unfit, setUnfit] = useState<readonly string[]>([])

  const attached = entryOf(sheet, component).evidence?.value ?? []
  const ids = attached.map(({ document }) => document)
  const attachment = { document: '018f2d3c-0000-7000-8000-000000000000', pages: [] }
  const mayAttach = refusal({ type: 'attach', component, attachment }) === undefined
  const earlier = (surroundings?.earlier?.components[component]?.evidence ?? []).filter(
    ({ document }) =>
      !ids.includes(document) &&
      surroundings?.documents.some(({ id, state }) => id === document && state === 'ready'),
  )
  const attach = useCallback(
    (document: string, pages: Attachment['pages'] = []) => {
      act({ type: 'attach', component, attachment: { document, pages } })
    },
    [act, component],
  )
  const complete = useCallback(
    (document: string) => {
      setToComplete((before) => before.filter((one) => one !== document))
      attach(document)
    },
    [attach],
  )
  const take = (chosen: readonly File[]) => {
    if (!limits) return
    const faults = chosen.flatMap(({ name, size }) =>
      size === 0
        ? [words.emptyFile(name)]
        : size > limits.maxBytes
          ? [words.tooLarge(name, format.bytes(limits.maxBytes))]
          : [],
    )
    setUnfit(faults)
    send(chosen.filter(({ size }) => size > 0 && size <= limits.maxBytes))
  }
  const show = ({ document, pages }: Attachment) => {
    const page = pages[0]?.from ?? 1
    void navigate({
      to: '.',
      search: true as never,
      hash: anchorOfPage(page),
      replace: true,
      resetScroll: false,
    })
    showDocument(document)
  }
  const kinds = ALL_FILE_KINDS.filter((kind) => limits?.kinds.includes(kind))
  return (
    <section className={entryStyles.section} aria-label={words.evidence}>
      <h3>{words.evidence}</h3>
      {attached.length === 0 && files.length === 0 && !mayAttach && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      <ul className={styles.list}>
        {attached.map((one) => (
          <AttachedItem
            key={one.document}
            component={component}
            attachment={one}
            document={surroundings?.documents.find(({ id }) => id === one.document)}
            editable={refusal({ type: 'detach', component, document: one.document }) === undefined}
            show={() => show(one)}
            detach={() => {
              act({ type: 'detach', component, document: one.document })
              setDetached(one)
            }}
          />
        ))}
        {toComplete.map((id) => (
          <DocumentToComplete
            key={id}
            id={id}
            attach={complete}
            leave={() => setToComplete((before) => before.filter((one) => one !== id))}
          />
        ))}
        {files.map(({ file, name, sending, received }) => (
          <ArrivingFile
            key={file}
            name={name}
            sending={sending}
            received={received}
            kinds={kinds.map((kind) => FILE_KINDS[kind][language]).join(', ')}
            attach={(document) => {
              settle(file)
              attach(document)
            }}
            leave={() => settle(file)}
          />
        ))}
      </ul>
      {detached !== null && !ids.includes(detached.document) && (
        <Group gap="xs" mb="xs" role="status">
          <Text size="sm">{words.detached('tài liệu')}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              attach(detached.document, detached.pages)
              setDetached(null)
            }}
          >
            {words.undo}
          </Button>
        </Group>
      )}
      {unfit.map((sentence) => (
        <Text key={sentence} role="alert" size="sm" c="var(--bad)">
          {sentence}
        </Text>
      ))}
      <HeldElsewhere
        concerns={(action) =>
          (action.type === 'attach' || action.type === 'detach') && action.component === component
        }
      />
      {mayAttach && (
        <>
          <DropZone
            take={take}
            accept={kinds
              .flatMap((kind: FileKind) => FILE_KINDS[kind].endings.map((end) => `.${end}`))
              .join(',')}
          >
            {words.drop}
          </DropZone>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {words.fromLibrary}
            </Button>
            {earlier.length > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  for (const { document, pages } of earlier) attach(document, pages)
                }}
              >
                {words.fromEarlier(format.number(earlier.length))}
              </Button>
            )}
          </Group>
          <LibraryPicker
            opened={picking}
            close={() => setPicking(false)}
            attached={ids}
            choose={(document) => {
              if (document.state === 'ready') attach(document.id)
              else setToComplete((before) => [...before, document.id])
              setPicking(false)
            }}
          />
        </>
      )}
    </section>
  )
}
