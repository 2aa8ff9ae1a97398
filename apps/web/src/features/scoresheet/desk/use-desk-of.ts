import type { Figure } from '@openpar/domain/measures'
import {
  type Case,
  factOf,
  REFUSALS,
  refusalOf,
  type SheetAction,
  type SheetView,
  sheetOf,
} from '@openpar/domain/rounds'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { today } from '../../../platform/format/date.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useMe } from '../../../platform/session/me.ts'
import { scopeOf } from '../outbox/outbox.ts'
import { standingIn } from '../outbox/standing-in.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import { DraftStore } from './draft-store.ts'
import { keptDrafts } from './kept-drafts.ts'
import { pointsOf } from './live-points.ts'
import { draftPlace, readPlace } from './place.ts'
import { type SheetAddress, useDefinedMeasures, useEditionSource, useSurroundings } from './queries.ts'
import { readDraft } from './read-draft.ts'
import { compileRoundIndex } from './round-index.ts'
import { sheetAhead } from './sheet-ahead.ts'
import { useMissingSurroundings } from './use-missing-surroundings.ts'
import { useOutbox, useOutboxState } from './use-outbox.ts'
import { byCode, measureOfEdition } from './work-measure.ts'

/** Nothing has to be said against an action that only asks what it would write over. */
const probe = (place: string): SheetAction | undefined => {
  const { kind, code } = readPlace(place)
  const figure = { value: '0', missing: null }
  if (kind === 'fact') return { type: 'set-fact', measure: code, figure }
  if (kind === 'difference') return { type: 'explain-fact', measure: code, text: '-' }
  if (kind === 'explanation') return { type: 'explain', component: code, text: null }
  if (kind === 'report') return { type: 'describe', part: code as 'difficulties', text: null }
  return undefined
}

const same = (a: Figure | undefined, b: Figure) => a?.value === b.value && a?.missing === b.missing

type Open = Pick<Desk, 'open' | 'openNode' | 'shown' | 'showDocument'>

/** Everything around one scoresheet, for the person who looks at it. */
export function useDeskOf(
  place: SheetAddress,
  view: SheetView,
  { open, openNode, shown, showDocument }: Open,
): Desk {
  const me = useMe()
  const language = useLanguage()
  const surroundings = useSurroundings(place).data
  const source = useEditionSource(view.round.edition).data?.source
  const catalogue = useDefinedMeasures().data
  const outbox = useOutbox(place)
  const waiting = useOutboxState(outbox)

  useMissingSurroundings(place, view, surroundings)
  const { caps, sources } = view.round
  const plan = JSON.stringify({ caps, sources })
  const compiled = useMemo(
    () => (source === undefined ? undefined : compileRoundIndex(source, JSON.parse(plan))),
    [source, plan],
  )
  const { items } = waiting
  const stored = useMemo(() => sheetOf(view), [view])
  const frame = useMemo((): Omit<Case, 'sheet'> => {
    const { parts, appraises, ownUnit } = view.me
    return {
      ground: { components: new Map(view.ground.map(({ component, ...ground }) => [component, ground])) },
      capacity: {
        person: me.person.id,
        parts: new Set(parts),
        appraises: new Set(appraises),
        ownUnit,
      },
      moment: { phase: view.round.phase, today: today() },
    }
  }, [view.ground, view.me, view.round.phase, me.person.id])
  const sheet = useMemo(() => sheetAhead({ ...frame, sheet: stored }, items), [frame, stored, items])
  const of = useMemo(() => ({ ...frame, sheet }), [frame, sheet])

  const measures = useMemo(() => byCode(catalogue ?? []), [catalogue])
  const measureOf = useCallback(
    (code: string) => {
      const known = measures.get(code)
      const inEdition = compiled?.index.measures.get(code)
      return known ?? (inEdition && catalogue ? measureOfEdition(inEdition) : undefined)
    },
    [measures, compiled, catalogue],
  )

  const latest = useRef(view)
  latest.current = view
  const seenFor = useCallback((action: SheetAction | undefined) => {
    return action === undefined ? undefined : (standingIn(latest.current, action) ?? 0)
  }, [])
  const act = useCallback(
    (action: SheetAction, seen?: number) => {
      const writes = probeOf(action) ? (seen ?? seenFor(action)) : undefined
      outbox.add(action, writes)
    },
    [outbox, seenFor],
  )

  const [drafts] = useState(
    () =>
      new DraftStore(
        { seenAt: () => 0, take: () => {} },
        keptDrafts(scopeOf({ person: me.person.id, ...place })),
      ),
  )
  const take = (at: string, draft: Draft, quiet: boolean) => {
    if (draft.taken) return quiet ? undefined : drafts.forget(at)
    const { kind, code } = readPlace(at)
    const text = draft.text.trim()
    const keep = (action: SheetAction) => {
      act(action, draft.seen)
      drafts.put(at, quiet ? { ...draft, taken: true } : undefined)
    }
    if (kind === 'comment' || kind === 'answer') return
    if (kind === 'difference')
      return text === '' ? undefined : keep({ type: 'explain-fact', measure: code, text })
    if (kind === 'explanation')
      return keep({ type: 'explain', component: code, text: text === '' ? null : text })
    if (kind === 'report')
      return keep({ type: 'describe', part: code as 'difficulties', text: text === '' ? null : text })
    const measure = measureOf(code)
    if (!measure) return
    const { figure, question } = readDraft(measure, draft.text)
    const standing = factOf(sheet, code).declared?.value.figure
    if (question) return drafts.ask(at, question)
    if (!figure) {
      if (quiet) return
      return standing ? drafts.ask(at, { kind: 'emptied' }) : drafts.forget(at)
    }
    if (same(standing, figure)) return quiet ? undefined : drafts.forget(at)
    keep({ type: 'set-fact', measure: code, figure })
  }
  drafts.ground = { seenAt: (at) => seenFor(probe(at)) ?? 0, take }
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') drafts.rest()
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [drafts])

  const { unit, group, round } = view
  const scored = useMemo(
    () => (compiled?.alone ? { alone: compiled.alone, unit, group, round } : undefined),
    [compiled, unit, group, round],
  )
  const values = surroundings?.stored
  const judged = useMemo(
    () => [...sheet.entries.values()].some(({ first, second, council }) => first ?? second ?? council),
    [sheet],
  )
  const appraised = useMemo(
    () => (judged && scored ? pointsOf(scored, sheet, 'appraised', values) : undefined),
    [judged, scored, sheet, values],
  )

  const names = useMemo(() => {
    const known = [...(surroundings?.people ?? []), ...(surroundings?.colleagues ?? [])]
    return new Map([
      ...known.map(({ id, name }): [string, string] => [id, name]),
      [me.person.id, me.person.name],
    ])
  }, [surroundings, me])

  return useMemo(
    (): Desk => ({
      place,
      view,
      sheet,
      of,
      surroundings,
      index: compiled?.index,
      scored,
      appraised,
      measureOf,
      nameOf: (person) => (person === null ? '' : (names.get(person) ?? '')),
      refusal: (action) => {
        const refusal = refusalOf(of, action)
        return refusal && REFUSALS[refusal][language]
      },
      outbox,
      waiting,
      drafts,
      setFigure: (measure, figure) => {
        const at = draftPlace('fact', measure)
        const seen = drafts.get(at)?.seen
        drafts.forget(at)
        act({ type: 'set-fact', measure, figure }, seen)
      },
      act,
      open,
      openNode,
      shown,
      showDocument,
    }),
    [
      place,
      view,
      sheet,
      of,
      surroundings,
      compiled,
      scored,
      appraised,
      measureOf,
      names,
      language,
      outbox,
      waiting,
      drafts,
      act,
      open,
      openNode,
      shown,
      showDocument,
    ],
  )
}

/** Whether an action writes over something that somebody may have changed meanwhile. */
const probeOf = (action: SheetAction): boolean =>
  ['set-fact', 'take-fact', 'explain-fact', 'explain', 'describe'].includes(action.type)
