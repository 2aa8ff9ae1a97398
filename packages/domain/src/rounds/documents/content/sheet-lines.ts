import { type Evaluation, type Place, ruleWords, textIn, unitPosition } from '@openpar/engine'
import { type DefinedMeasure, type Figure, writeFigure } from '../../../measures/index.ts'
import type { SheetGround } from '../../sheet/allow/capacity.ts'
import { figureIn, type Layer } from '../../sheet/layers.ts'
import { entryOf, factOf, type Sheet } from '../../sheet/sheet.ts'
import type { ContentLine } from '../document-content.ts'
import { points } from './letterhead.ts'

/** A scoresheet with all that its documents tell of it; units carry their identifiers as codes in the evaluations. */
export interface DocumentedSheet {
  readonly unit: string
  readonly sheet: Sheet
  readonly ground: SheetGround
  readonly self: Evaluation
  readonly appraised: Evaluation
  readonly measures: ReadonlyMap<string, DefinedMeasure>
  /** How a document is cited, with the pages that support the entry. */
  readonly cite: (attachment: {
    readonly document: string
    readonly pages: readonly { readonly from: number; readonly to: number }[]
  }) => string
}

const SOURCES = {
  self: 'Tự chấm',
  survey: 'Điều tra',
  computed: 'Hệ thống tính',
  judged: 'Đề nghị, hội đồng chấm',
} as const

/** Components of the sheet under a place, in order. */
export function componentsUnder(of: DocumentedSheet, place: Place): readonly string[] {
  if (place.kind === 'component') return of.ground.components.has(place.code) ? [place.code] : []
  return place.children.flatMap((child) => componentsUnder(of, child))
}

/** Survey components are never scored by the unit. */
const counted = (of: DocumentedSheet, component: string): boolean =>
  of.ground.components.get(component)?.source !== 'survey'

const pointsAt = ({ index, columns }: Evaluation, code: string, unit: number): number =>
  columns[index.byCode.get(code)!.position]!.points[unit]!

/** Whether a component has been judged by anybody, so that it has an appraised score; computed ones need nobody. */
function isAppraised({ sheet, ground }: DocumentedSheet, component: string): boolean {
  if (ground.components.get(component)?.source === 'computed') return true
  const { first, second, council } = entryOf(sheet, component)
  return (council ?? second ?? first) !== null
}

/** Points of a place in a layer without survey components; NaN where a part of it has none, or was not appraised yet. */
export function layerPoints(of: DocumentedSheet, place: Place, layer: 'self' | 'appraised'): number {
  const components = componentsUnder(of, place)
  const own = components.filter((code) => counted(of, code))
  if (own.length === 0) return Number.NaN
  if (layer === 'appraised' && !own.every((code) => isAppraised(of, code))) return Number.NaN
  const evaluation = of[layer]
  const unit = unitPosition(evaluation.facts, of.unit)
  if (own.length === components.length || place.kind === 'component')
    return pointsAt(evaluation, place.code, unit)
  return place.children.reduce((sum, child) => {
    if (!componentsUnder(of, child).some((code) => counted(of, code))) return sum
    return sum + (child.kind === 'penalty' ? -1 : 1) * layerPoints(of, child, layer)
  }, 0)
}

function layers(of: DocumentedSheet, place: Place): Readonly<Record<string, string>> {
  const [self, appraised] = [layerPoints(of, place, 'self'), layerPoints(of, place, 'appraised')]
  return {
    ma: place.code,
    ten: textIn(place.name, 'vi'),
    diem_toi_da: points(place.max),
    diem_tu_cham: points(self),
    diem_tham_dinh: points(appraised),
    chenh_lech: points(appraised - self),
  }
}

/** The facts of a component in a layer: `Số hồ sơ đúng hạn: 1 482; Tổng số hồ sơ: 1 503`. */
function facts(of: DocumentedSheet, component: string, layer: Layer): string {
  const told = (measure: string, figure: Figure | undefined) => {
    const defined = of.measures.get(measure)
    const value = figure && defined ? writeFigure(figure, defined, 'vi') : (figure?.value ?? '–')
    return `${defined?.name.vi ?? measure}: ${value}`
  }
  const { measures = [] } = of.ground.components.get(component) ?? {}
  return measures.map((measure) => told(measure, figureIn(factOf(of.sheet, measure), layer))).join('; ')
}

/** What a unit writes about a component: explanation, differences from computed figures, answers. */
export function explanationsOf({ sheet, ground }: DocumentedSheet, component: string): readonly string[] {
  const { explanation, messages } = entryOf(sheet, component)
  const differences = (ground.components.get(component)?.measures ?? []).flatMap((measure) => {
    const { declared, difference } = factOf(sheet, measure)
    return declared && difference ? [difference.value] : []
  })
  const answers = messages.filter(({ kind }) => kind === 'answer').map(({ text }) => text)
  return [...(explanation?.value ? [explanation.value] : []), ...new Set(differences), ...answers]
}

/** Why figures of a component were corrected, each reason once. */
export function correctionsOf(
  { sheet, ground }: Pick<DocumentedSheet, 'sheet' | 'ground'>,
  component: string,
) {
  const reasons = (ground.components.get(component)?.measures ?? []).flatMap((measure) => {
    const { appraised, final } = factOf(sheet, measure)
    return [appraised, final].flatMap((written) => (written ? [written.value.reason] : []))
  })
  return [...new Set(reasons)]
}

function componentLine(of: DocumentedSheet, place: Place): ContentLine {
  const { evidence } = entryOf(of.sheet, place.code)
  const isSurvey = !counted(of, place.code)
  return {
    pattern: 'muc',
    values: {
      ...layers(of, place),
      nguon: SOURCES[of.ground.components.get(place.code)!.source],
      cach_tinh: ruleWords(place, of.self).vi,
      so_lieu: isSurvey ? '' : facts(of, place.code, 'self'),
      so_lieu_tham_dinh: isAppraised(of, place.code) && !isSurvey ? facts(of, place.code, 'appraised') : '',
      giai_trinh: explanationsOf(of, place.code).join('\n'),
      tai_lieu: (evidence?.value ?? []).map(of.cite).join('\n'),
      ly_do: correctionsOf(of, place.code).join('\n'),
    },
  }
}

/** The score table: domains, criteria and components that concern the unit, in the order of the index. */
export function sheetLines(of: DocumentedSheet): readonly ContentLine[] {
  return of.self.index.places.flatMap((place): ContentLine[] => {
    if (place.kind === 'index' || componentsUnder(of, place).length === 0) return []
    return [
      place.kind === 'component' ? componentLine(of, place) : { pattern: 'nhom', values: layers(of, place) },
    ]
  })
}
