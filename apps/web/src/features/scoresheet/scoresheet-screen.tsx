import { Button, Skeleton } from '@mantine/core'
import type { SheetView } from '@openpar/domain/rounds'
import { IconChevronLeft } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { useAddressSearch, usePathParameters } from '../../platform/screen/use-address.ts'
import { DeskContext, REPORT_NODE } from './desk/desk.ts'
import { LivePoints } from './desk/live-points-context.tsx'
import { type SheetAddress, useSheetView } from './desk/queries.ts'
import { useDeskOf } from './desk/use-desk-of.ts'
import { EntryPanel } from './entry/entry-panel.tsx'
import { neighbourOf } from './entry/neighbour.ts'
import { ReportPanel } from './entry/report-panel.tsx'
import { PreviewBeside } from './evidence/preview-beside.tsx'
import { LeaveWarning } from './leave-warning.tsx'
import { usePresence } from './presence/use-presence.ts'
import { PrintedSheet } from './print/printed-sheet.tsx'
import styles from './scoresheet.module.css'
import { StaleDialog } from './sending/stale-dialog.tsx'
import { SheetHead } from './sheet-head.tsx'
import { texts } from './texts.ts'
import { SheetTree } from './tree/sheet-tree.tsx'
import { useSheetKeys } from './use-sheet-keys.ts'

/** The scoresheet of one unit in a round: its tree at the left, one component at the right. */
export function ScoresheetScreen() {
  const words = useTexts(texts)
  const place = usePathParameters(z.object({ round: z.uuid(), unit: z.uuid() }))
  const view = useSheetView(place)
  if (view.data) return <OpenSheet key={`${place.round} ${place.unit}`} place={place} view={view.data} />
  return (
    <>
      <PageHeader title={words.sheets} crumbs={[{ title: words.sheets, path: '/scoresheets' }]} />
      {view.error ? (
        <ProblemAlert error={view.error} retry={() => void view.refetch()} />
      ) : (
        <Skeleton height={480} />
      )}
    </>
  )
}

const Search = z.object({ component: z.string().max(60).optional().catch(undefined) })

/** The node the address names; else the first that the unit scores. */
function useOpenNode(view: SheetView) {
  const [{ component }, changeSearch] = useAddressSearch(Search)
  const known = component === REPORT_NODE || view.ground.some((one) => one.component === component)
  const chosen = known ? component : undefined
  const first = view.ground.find(({ source }) => source === 'self') ?? view.ground[0]
  const follow = useRef(false)
  const openNode = useCallback(
    (code: string) => {
      follow.current = true
      changeSearch({ component: code })
    },
    [changeSearch],
  )
  const open = chosen ?? first?.component ?? REPORT_NODE
  // Whoever opens a node goes on in it: in its first field, or at its title where there is none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another node is opened
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    const panel = document.querySelector<HTMLElement>('[data-entry]')
    // On a phone a focused field brings up the keyboard over what it is about.
    const touched = window.matchMedia('(pointer: coarse)').matches
    const field =
      panel?.querySelector<HTMLElement>('input[type="radio"][data-field]:checked') ??
      panel?.querySelector<HTMLElement>('[data-field]:not([readonly]):not([disabled])')
    const target = (touched ? undefined : field) ?? panel?.querySelector<HTMLElement>('#entry-title')
    target?.focus({ preventScroll: true })
    panel?.scrollIntoView({ block: 'nearest' })
  }, [component])
  return {
    open,
    openNode,
    isChosen: chosen !== undefined,
    leave: () => changeSearch({ component: undefined }),
  }
}

function OpenSheet({ place, view }: { place: SheetAddress; view: SheetView }) {
  const words = useTexts(texts)
  const { open, openNode, isChosen, leave } = useOpenNode(view)
  const [shown, setShown] = useState<{ readonly at: string; readonly document: string } | null>(null)
  const document = shown?.at === open ? shown.document : null
  const opened = useMemo(
    () => ({
      open,
      openNode,
      shown: document,
      showDocument: (one: string | null) => setShown(one === null ? null : { at: open, document: one }),
    }),
    [open, openNode, document],
  )
  const desk = useDeskOf(place, view, opened)
  const others = usePresence(place, open)
  const { ground } = desk.of
  const go = useCallback((by: 1 | -1) => openNode(neighbourOf(ground, open, by)), [ground, open, openNode])
  useSheetKeys(go)
  return (
    <DeskContext value={desk}>
      <LeaveWarning />
      <LivePoints>
        <SheetHead others={others} />
        {desk.index ? (
          <div
            className={styles.columns}
            data-chosen={isChosen ? 'yes' : 'no'}
            data-beside={document === null ? 'no' : 'yes'}
          >
            <div className={styles.tree}>
              <SheetTree others={others} />
            </div>
            <div className={styles.entry}>
              <Button
                className={styles.back}
                variant="default"
                size="xs"
                leftSection={<IconChevronLeft size={15} aria-hidden />}
                onClick={leave}
              >
                {words.back}
              </Button>
              {open === REPORT_NODE ? <ReportPanel /> : <EntryPanel key={open} component={open} />}
            </div>
            <PreviewBeside />
          </div>
        ) : (
          <Skeleton height={480} />
        )}
        <StaleDialog />
        <PrintedSheet />
      </LivePoints>
    </DeskContext>
  )
}
