import { drawFrom } from '../draw/draw.ts'
import { sampleId } from '../draw/sample-id.ts'
import { placeName } from './place-names.ts'
import type { SampleStory, SampleSuccession, SampleUnit, SampleUnitState } from './sample-unit.ts'

/** Districts were abolished and communes merged on this day. */
const MERGED = '2025-07-01'
const FOUNDED = '1997-01-01'

/** Numbers of communes, from 0, that have a story. A province of fewer communes has fewer stories. */
const STORIES: Readonly<Record<number, SampleStory>> = {
  7: 'declining',
  15: 'late',
  23: 'twin',
  31: 'tied',
  39: 'incomplete',
}
/** These and one in twenty others were left as they were. */
const KEPT = new Set([7, 23, 31, 39])

/** Today's communes and wards, the districts before them, the communes merged into them, and what came of which. */
export function sampleCommunes(seed: number, count: number, province: string) {
  const units: SampleUnit[] = []
  const successions: SampleSuccession[] = []
  const districts = sampleDistricts(seed, Math.max(1, Math.round(count / 8)), province)
  let names = 0
  let old = 0

  /** A commune or ward as it was before the day of mergers, at first without an end. */
  const before = (number: number, ward: boolean): SampleUnitState => {
    const district = districts[Math.floor((number * districts.length) / count)]!
    const shortName = placeName(names++)
    return {
      name: `${ward ? 'Phường' : 'Xã'} ${shortName}`,
      shortName,
      label: ward ? 'phường' : 'xã',
      code: `SH-C${String(++old).padStart(5, '0')}`,
      kind: 'commune',
      parent: district.id,
      from: FOUNDED,
      to: MERGED,
    }
  }

  for (let number = 0; number < count; number++) {
    const draw = drawFrom(seed, 2, number)
    const ward = draw.chance(0.2)
    const id = sampleId(seed, 2, number)
    const story = STORIES[number]
    const kept = KEPT.has(number) || draw.chance(0.05)
    const states = Array.from({ length: kept ? 1 : draw.pick([2, 2, 2, 3, 3]) }, () => before(number, ward))
    const { to: _, ...first } = states[0]!
    const code = `SH-X${String(number + 1).padStart(5, '0')}`
    const now: SampleUnitState = { ...first, code, parent: province, from: MERGED }
    const told = story ? { story } : {}
    const size = 0.7 + 0.6 * draw.share()
    if (kept) {
      units.push({ id, states: [states[0]!, now], quality: 0.63 + 0.06 * draw.around(), size, ...told })
      continue
    }
    let quality = 0
    for (const [part, state] of states.entries()) {
      const partId = sampleId(seed, 3, number * 4 + part)
      const own = 0.63 + 0.07 * draw.around()
      quality += own / states.length
      units.push({ id: partId, states: [state], quality: own, size: size / states.length })
      // The last part of one in ten gave a piece to the commune before it in the list, its neighbour.
      const neighbour = part === states.length - 1 && number > 0 && draw.chance(0.1) ? number - 1 : undefined
      const share = neighbour === undefined ? 1 : draw.pick([0.6, 0.75, 0.8])
      const taken = { predecessor: partId, on: MERGED }
      successions.push({ ...taken, successor: id, share })
      if (neighbour !== undefined) {
        const successor = sampleId(seed, 2, neighbour)
        successions.push({ ...taken, successor, share: Math.round((1 - share) * 10_000) / 10_000 })
      }
    }
    units.push({ id, states: [now], quality, size, ...told })
  }
  return { districts, units, successions }
}

function sampleDistricts(seed: number, count: number, province: string): SampleUnit[] {
  return Array.from({ length: count }, (_, number) => {
    const title = number === 0 ? 'Thành phố' : number === 1 ? 'Thị xã' : 'Huyện'
    // Names from the end of the list, which communes of the largest sample do not reach.
    const shortName = placeName(12_000 + number)
    const state: SampleUnitState = {
      name: `${title} ${shortName}`,
      shortName,
      label: title.toLocaleLowerCase('vi'),
      code: `SH-H${String(number + 1).padStart(3, '0')}`,
      kind: 'district',
      parent: province,
      from: FOUNDED,
      to: MERGED,
    }
    return { id: sampleId(seed, 4, number), states: [state], quality: 0.8, size: 1 }
  })
}
