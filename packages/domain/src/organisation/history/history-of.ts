import { unitOn } from '../map/unit-on.ts'
import type { Organisation } from '../organisation.ts'
import { shareInWords } from '../share.ts'
import type { Succession } from '../succession.ts'
import { unitKindWords } from '../unit-kind.ts'
import type { Day, UnitId, UnitState } from '../unit-state.ts'
import type { EventUnit, UnitEvent, UnitEventKind } from './unit-event.ts'

const other = (unit: UnitId, name: string, share?: string): EventUnit =>
  share === undefined ? { unit, name } : { unit, name, share }

function listed(units: readonly EventUnit[], language: 'vi' | 'en'): string {
  const names = units.map(({ name, share }) =>
    share === undefined || share === '1' ? name : `${name} (${shareInWords(share, language)})`,
  )
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${language === 'vi' ? 'và' : 'and'} ${names.at(-1)}`
}

/** What happened to a unit, oldest first; empty where there is no such unit. Names are those borne at the time. */
export function historyOf(organisation: Organisation, unit: UnitId): readonly UnitEvent[] {
  const states = organisation.states.get(unit) ?? []
  const received = organisation.successions.filter(({ to, from }) => to === unit && from !== unit)
  const left = organisation.successions.filter(({ from }) => from === unit)
  const events: UnitEvent[] = []

  /** A unit that ends on the day is named as it was the day before. */
  const named = (id: UnitId, on: Day) => {
    const list = organisation.states.get(id) ?? []
    return (unitOn(organisation, id, on) ?? list.findLast((state) => state.from <= on) ?? list[0])?.name ?? id
  }
  const add = (
    kind: UnitEventKind,
    on: Day,
    basis: string,
    units: readonly EventUnit[],
    vi: string,
    en: string,
  ) => events.push({ on, kind, basis, vi, en, units })
  const senders = (successions: readonly Succession[]) =>
    successions.map(({ from, on, share }) => other(from, named(from, on), share))

  const first = states[0]
  if (first !== undefined) {
    const from = received.filter(({ on }) => on === first.from)
    const units = senders(from)
    const [vi, en] = listedBoth(units)
    const split = from.some(({ kind }) => kind === 'split')
    if (from.length === 0)
      add(
        'founded',
        first.from,
        first.basis ?? '',
        [],
        `Bắt đầu với tên ${first.name}, mã ${first.code}`,
        `Begins as ${first.name}, code ${first.code}`,
      )
    else if (split)
      add(
        'founded',
        first.from,
        from[0]!.basis,
        units,
        `Thành lập do chia, tách từ ${vi}`,
        `Founded by dividing ${en}`,
      )
    else
      add(
        'founded',
        first.from,
        from[0]!.basis,
        units,
        `Thành lập trên cơ sở sáp nhập ${vi}`,
        `Founded by merging ${en}`,
      )
  }

  for (const [i, state] of states.entries()) {
    const before = states[i - 1]
    if (before !== undefined) for (const event of changesBetween(before, state, named)) events.push(event)
  }

  for (const on of new Set(received.map((each) => each.on))) {
    if (on === first?.from) continue
    const from = received.filter((each) => each.on === on)
    const units = senders(from)
    const [vi, en] = listedBoth(units)
    add('received', on, from[0]!.basis, units, `Tiếp nhận ${vi}`, `Takes in ${en}`)
  }

  for (const on of new Set(left.map((each) => each.on))) {
    const to = left.filter((each) => each.on === on)
    const kept = to.find((each) => each.to === unit)
    const units = to
      .filter((each) => each.to !== unit)
      .map((each) => other(each.to, named(each.to, on), each.share))
    const [vi, en] = listedBoth(units)
    const { basis } = to[0]!
    if (kept) {
      add(
        'split',
        on,
        basis,
        units,
        `Tách một phần thành ${vi}; giữ lại ${shareInWords(kept.share, 'vi')}`,
        `A part leaves as ${en}; keeps ${shareInWords(kept.share, 'en')}`,
      )
    } else if (to.some(({ kind }) => kind === 'split')) {
      add('split', on, basis, units, `Chia thành ${vi}; chấm dứt hoạt động`, `Divided into ${en}; ends`)
    } else add('merged', on, basis, units, `Nhập vào ${vi}; chấm dứt hoạt động`, `Merged into ${en}; ends`)
  }

  const last = states.at(-1)
  if (last !== undefined && last.to !== null && !left.some(({ on }) => on === last.to)) {
    add(
      'closed',
      last.to,
      last.endBasis ?? '',
      [],
      'Chấm dứt hoạt động, không có đơn vị kế thừa',
      'Ends with no successor',
    )
  }
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function listedBoth(units: readonly EventUnit[]): [string, string] {
  return [listed(units, 'vi'), listed(units, 'en')]
}

function changesBetween(
  before: UnitState,
  after: UnitState,
  named: (unit: UnitId, on: Day) => string,
): readonly UnitEvent[] {
  const on = after.from
  const basis = after.basis ?? ''
  const events: UnitEvent[] = []
  if (before.name !== after.name || before.shortName !== after.shortName) {
    const [old, now] =
      before.name === after.name
        ? [before.shortName ?? '–', after.shortName ?? '–']
        : [before.name, after.name]
    events.push({
      on,
      kind: 'renamed',
      basis,
      units: [],
      vi: `Đổi tên từ ${old} thành ${now}`,
      en: `Renamed from ${old} to ${now}`,
    })
  }
  if (before.kind !== after.kind || before.label !== after.label) {
    const words = (state: UnitState, language: 'vi' | 'en') =>
      state.label ?? unitKindWords[state.kind][language]
    events.push({
      on,
      kind: 'reclassified',
      basis,
      units: [],
      vi: `Chuyển từ ${words(before, 'vi')} thành ${words(after, 'vi')}`,
      en: `Becomes ${words(after, 'en')}, was ${words(before, 'en')}`,
    })
  }
  if (before.code !== after.code) {
    events.push({
      on,
      kind: 'recoded',
      basis,
      units: [],
      vi: `Đổi mã từ ${before.code} thành ${after.code}`,
      en: `Code changed from ${before.code} to ${after.code}`,
    })
  }
  if (before.parent !== after.parent) {
    const units = [before.parent, after.parent].flatMap((unit) =>
      unit === null ? [] : [other(unit, named(unit, on))],
    )
    const [from, to] = [before.parent, after.parent].map((unit) =>
      unit === null ? undefined : named(unit, on),
    )
    events.push({
      on,
      kind: 'moved',
      basis,
      units,
      vi: `Chuyển trực thuộc từ ${from ?? 'cấp cao nhất'} sang ${to ?? 'cấp cao nhất'}`,
      en: `Moved from ${from ?? 'the top'} to ${to ?? 'the top'}`,
    })
  }
  return events
}
