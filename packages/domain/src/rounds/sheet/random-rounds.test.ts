import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phases } from '../phase/phase.ts'
import {
  appraiser,
  attach,
  chair,
  colleague,
  DOCUMENT,
  figure,
  ground,
  leader,
  manager,
  officer,
  Scene,
  second,
  setFact,
  somebody,
  system,
} from '../testing/scene.ts'
import type { Capacity } from './allow/capacity.ts'
import { placeOfAction } from './allow/place-of-action.ts'
import { RULES } from './allow/rule-of-action.ts'
import { foldSheet } from './fold/fold-sheet.ts'
import { figuresIn } from './layers.ts'
import type { Sheet, Written } from './sheet.ts'
import type { SheetAction } from './sheet-action.ts'

/** Sequences that are played in the first test; the others play half as many. OPENPAR_ROUNDS raises it. */
const RUNS = Number(process.env.OPENPAR_ROUNDS ?? '400')

const PEOPLE: readonly Capacity[] = [
  officer,
  colleague,
  leader,
  somebody('deputy', ['leader', 'officer']),
  appraiser,
  second,
  somebody('neighbour', ['appraiser'], { ownUnit: true }),
  manager,
  chair,
  system,
]

const component = fc.constantFrom('1.1', '1.2', '2.1', 'B1', '9.9')
const measure = fc.constantFrom('m1', 'm2', 'models', 'answers', 'unknown')
const value = fc.constantFrom('0', '1', '80', '100').map(figure)
const until = fc.constantFrom('2026-11-30', '2026-12-20', '2027-01-10')
const text = fc.constant('Lời viết thử.')
const of = fc.integer({ min: 1, max: 60 })

const ACTIONS: fc.Arbitrary<SheetAction> = fc.oneof(
  fc.record({
    type: fc.constant('assign'),
    component,
    officer: fc.constantFrom(null, 'officer', 'colleague'),
  }),
  { weight: 6, arbitrary: fc.record({ type: fc.constant('set-fact'), measure, figure: value }) },
  fc.record({ type: fc.constant('take-fact'), measure, figure: value, source: text }),
  fc.record({ type: fc.constant('compute-fact'), measure, figure: value, source: text }),
  fc.record({ type: fc.constant('explain-fact'), measure, text }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('explain'), component, text: fc.option(text) }) },
  { weight: 3, arbitrary: component.map(attach) },
  component.map((one): SheetAction => ({ type: 'detach', component: one, document: DOCUMENT })),
  fc.record({ type: fc.constantFrom('finish', 'unfinish'), component }),
  fc.record({
    type: fc.constant('describe'),
    part: fc.constantFrom('difficulties', 'proposals'),
    text: fc.option(text),
  }),
  fc.record({
    type: fc.constant('carry'),
    round: fc.constant(DOCUMENT),
    source: text,
    facts: fc.array(fc.record({ measure, figure: value }), { maxLength: 2 }),
    entries: component.map((one) => [
      { component: one, explanation: 'Lời kỳ trước.', evidence: [], remarks: ['Thiếu tháng 11.'] },
    ]),
  }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo'), of }) },
  fc.record({ type: fc.constantFrom('note', 'comment', 'appeal'), component, text }),
  { weight: 6, arbitrary: fc.constantFrom<SheetAction>({ type: 'sign' }, { type: 'send' }) },
  fc.constantFrom<SheetAction>(
    { type: 'unsign' },
    { type: 'recall' },
    { type: 'attach-scan', document: DOCUMENT },
  ),
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('ask', 'answer'), component, text }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('accept'), component }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('correct', 'settle'),
      component,
      measure,
      figure: value,
      reason: text,
    }),
  },
  fc.record({ type: fc.constant('opine'), component, agrees: fc.boolean(), text }),
  fc.record({ type: fc.constant('return'), component, reason: text, until }),
  fc.record({ type: fc.constant('extend'), component: fc.option(component), until, reason: text }),
  fc.constantFrom<SheetAction>({ type: 'approve' }, { type: 'unapprove', reason: 'Xem lại.' }),
  fc.record({
    type: fc.constant('decide-appeal'),
    component,
    granted: fc.boolean(),
    figures: fc.array(fc.record({ measure, figure: value }), { maxLength: 2 }),
    reason: text,
  }),
) as fc.Arbitrary<SheetAction>

type Move = { readonly who: Capacity; readonly action: SheetAction } | 'next-phase' | 'fill'

/** Mostly people whose part it is, sometimes anybody. */
const ATTEMPT = ACTIONS.chain((action) => {
  const fitting = PEOPLE.filter(({ parts }) => RULES[action.type].who.some((part) => parts.has(part)))
  return fc.record({
    who: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, fc.constantFrom(...PEOPLE)),
    action: fc.constant(action),
  })
})

/** What people try, one after another, interleaved at random; rarely somebody fills in all that lacks, or the round goes on. */
const MOVES: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 27, arbitrary: ATTEMPT },
    { weight: 2, arbitrary: fc.constant('fill' as const) },
    { weight: 1, arbitrary: fc.constant('next-phase' as const) },
  ),
  { minLength: 1, maxLength: 240, size: 'max' },
)

/** What a diligent officer tries in order to leave nothing missing. */
const FILLING: readonly SheetAction[] = [
  setFact('m1', '80'),
  setFact('m2', '3'),
  ...['m1', 'm2'].map((one): SheetAction => ({ type: 'explain-fact', measure: one, text: 'Lời viết thử.' })),
  attach('1.1'),
  ...['1.1', '1.2'].map((one): SheetAction => ({ type: 'finish', component: one })),
]

/** Actions still in the history of a place, newest first. */
function* history(written: Written<unknown> | null): Generator<number> {
  for (let one = written; one; one = one.before) yield one.sequence
}

/** Every sequence that left something that can still be read on the sheet. */
function traces(sheet: Sheet): ReadonlySet<number> {
  const seen = new Set<number>()
  const add = (numbers: Iterable<number>) => {
    for (const number of numbers) seen.add(number)
  }
  for (const { declared, computed, difference, appraised, final } of sheet.facts.values())
    for (const written of [declared, computed, difference, appraised, final]) add(history(written))
  for (const { explanation, evidence, finished, messages } of sheet.entries.values()) {
    for (const written of [explanation, evidence, finished]) add(history(written))
    add(messages.map(({ sequence }) => sequence))
  }
  for (const written of Object.values(sheet.report)) add(history(written))
  return seen
}

const LASTING = new Set([
  'set-fact',
  'take-fact',
  'compute-fact',
  'explain-fact',
  'explain',
  'attach',
  'detach',
  'finish',
  'unfinish',
  'describe',
  'correct',
  'settle',
  'opine',
  'ask',
  'answer',
  'return',
  'note',
  'comment',
  'appeal',
])

/** Entries and facts that one sheet has otherwise than the other, and the rest of it. */
function changeOf(before: Sheet, { entries, facts, ...rest }: Sheet) {
  const other = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>) =>
    [...now].filter(([code, value]) => old.get(code) !== value)
  return { ...rest, entries: other(before.entries, entries), facts: other(before.facts, facts) }
}

/** What an action would do on a sheet that has nothing but the entries and facts it has to do with. */
function onItsPlace(scene: Scene, who: Capacity, action: SheetAction) {
  const place = placeOfAction(action, ground)
  const part = new Scene().in(scene.phase)
  const only = <T>(all: ReadonlyMap<string, T>, codes: readonly string[] | undefined) =>
    codes === undefined ? all : new Map([...all].filter(([code]) => codes.includes(code)))
  const { sheet } = scene
  part.sheet = {
    ...sheet,
    entries: only(sheet.entries, place?.components),
    facts: only(sheet.facts, place?.measures),
  }
  const before = part.sheet
  const refusal = part.try(who, action)
  return { refusal, change: refusal === undefined ? changeOf(before, part.sheet) : undefined }
}

/** Plays the moves and looks after each what must never have happened. */
function play(moves: readonly Move[]): Scene {
  const scene = new Scene().in('prepared')
  for (const move of moves) {
    if (move === 'next-phase') {
      scene.phase = phases[Math.min(phases.indexOf(scene.phase) + 1, phases.length - 1)]!
      continue
    }
    const attempts = move === 'fill' ? FILLING.map((action) => ({ who: officer, action })) : [move]
    for (const { who, action } of attempts) {
      const before = scene.sheet
      const expected = onItsPlace(scene, who, action)
      const refused = scene.try(who, action)
      expect(refused).toBe(expected.refusal)
      if (!refused && expected.change) expect(changeOf(before, scene.sheet)).toEqual(expected.change)
      if (refused !== undefined) expect(scene.sheet).toBe(before)
      else expectLawful(before, scene, who, action)
    }
  }
  return scene
}

/** What is never allowed, told without the rules that allow. */
function expectLawful(before: Sheet, { sheet, phase }: Scene, who: Capacity, action: SheetAction): void {
  const { type } = action
  expect(phase).not.toBe('prepared')
  expect(phase).not.toBe('published')
  if (before.stage === 'approved')
    expect(['unapprove', 'appeal', 'attach', 'decide-appeal', 'note', 'comment']).toContain(type)
  const untouched = figuresIn(before, 'self')
  const ofUnit = who.parts.has('officer') || who.parts.has('leader') || who.parts.has('system')
  if (!ofUnit || before.stage !== 'open') expect(figuresIn(sheet, 'self')).toEqual(untouched)
  if (type === 'carry')
    for (const [measure, figure] of untouched) expect(figuresIn(sheet, 'self').get(measure)).toEqual(figure)
  if (type === 'sign') expect(before.declarers.includes(who.person ?? '')).toBe(false)
  if (type === 'send') expect(before.signature?.by).toBeDefined()
  for (const { judges } of sheet.entries.values()) expect(judges.includes('neighbour')).toBe(false)
  if (type === 'decide-appeal') {
    const entry = before.entries.get(action.component)!
    expect(entry.appeal).toBe('open')
    expect(entry.judges.includes(who.person ?? '')).toBe(false)
  }
  if (type === 'approve' && before.sent)
    for (const code of ['1.1', '1.2', 'B1']) {
      const { first, second: again, council } = before.entries.get(code)!
      expect(council ?? again ?? first).not.toBeNull()
    }
}

describe('thousands of actions by interleaved people', () => {
  test('nothing forbidden happens, and a refused action changes nothing', () => {
    const done = new Map<string, number>()
    fc.assert(
      fc.property(MOVES, (moves) => {
        for (const { action } of play(moves).log) done.set(action.type, (done.get(action.type) ?? 0) + 1)
      }),
      { numRuns: RUNS },
    )
    // Random play that never gets far proves nothing.
    for (const type of [
      'send',
      'accept',
      'correct',
      'return',
      'answer',
      'approve',
      'undo',
      'recall',
      'carry',
    ])
      expect(done.get(type) ?? 0, type).toBeGreaterThan(0)
  })

  test('the sheet kept step by step is the sheet told by its log, from any point on', () => {
    fc.assert(
      fc.property(MOVES, fc.nat({ max: 100 }), (moves, share) => {
        const { sheet, log } = play(moves)
        expect(foldSheet(log)).toEqual(sheet)
        const at = Math.floor((log.length * share) / 100)
        expect(foldSheet(log.slice(at), foldSheet(log.slice(0, at)))).toEqual(sheet)
        expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, k) => k + 1))
      }),
      { numRuns: RUNS / 2 },
    )
  })

  test('no action is lost: what was done is on the sheet, or was undone', () => {
    fc.assert(
      fc.property(MOVES, (moves) => {
        const { sheet, log } = play(moves)
        const undone = new Set(log.flatMap(({ action }) => (action.type === 'undo' ? [action.of] : [])))
        const seen = traces(sheet)
        for (const { sequence, action } of log)
          if (LASTING.has(action.type))
            expect(seen.has(sequence) !== undone.has(sequence), action.type).toBe(true)
      }),
      { numRuns: RUNS / 2 },
    )
  })
})
