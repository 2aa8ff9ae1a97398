import type { RankedUnit } from '@openpar/domain/results'
import { formatNumber, type Language } from '@openpar/engine'
import { type Html, html } from './html.ts'

const DASH = '–'

/**
 * A number for people, as the workspace writes it: in Vietnamese with a space between thousands, because half the
 * readers take a full stop for the decimal mark.
 */
export function number(value: number, language: Language, atLeast = 0, atMost = 4): string {
  const written = formatNumber(value, language, atLeast, atMost).replace('-', '−')
  return language === 'vi' ? written.replaceAll('.', '\u00a0') : written
}

/** Points for people, with two decimals; a dash where there are none. */
export function points(value: number | null, language: Language): string {
  return value === null ? DASH : number(value, language, 2, 2)
}

/** A share of one in whole per cent. */
export function percent(share: number, language: Language): string {
  return `${number(share * 100, language, 0, 0)}${language === 'vi' ? '\u00a0' : ''}%`
}

/** A place among those ranked: `126/130`; a dash where there is none. */
export function place(rank: number | null, ranked: number, language: Language): string {
  return rank === null ? DASH : `${number(rank, language)}/${number(ranked, language)}`
}

/** What was gained or lost, with a mark and a word for those who do not see colours. */
export function change(value: number | null, language: Language): Html {
  if (value === null) return html`<span class="muted">${DASH}</span>`
  const size = points(Math.abs(value), language)
  if (Math.abs(value) < 0.005) return html`<span class="muted">= ${size}</span>`
  return value > 0 ? html`<span class="up">▲ ${size}</span>` : html`<span class="down">▼ ${size}</span>`
}

/** Places gained; where the fields of both years are not comparable, the place of the year before without a judgement. */
export function rise(
  { rise: value, before }: Pick<RankedUnit, 'rise' | 'before'>,
  language: Language,
): Html | null {
  if (value === null) {
    if (before === null || before.rank === null) return null
    const was = language === 'vi' ? 'năm trước' : 'last year'
    return html`<span class="muted">${was}: ${place(before.rank, before.ranked, language)}</span>`
  }
  if (value === 0) return null
  const places = number(Math.abs(value), language)
  const up = { vi: `lên ${places} bậc`, en: `up ${places}` }
  const down = { vi: `xuống ${places} bậc`, en: `down ${places}` }
  return html`<span class="${value > 0 ? 'up' : 'down'}">${(value > 0 ? up : down)[language]}</span>`
}

/** A day as people here write it. */
export function day(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/')
}

/** A share of a whole as a bar; what it shows stands as a number beside it. */
export function bar(part: number | null, whole: number, kind = ''): Html {
  const share = part === null || whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole))
  return html`<span class="bar ${kind}" aria-hidden="true"><i style="width:${(share * 100).toFixed(1)}%"></i></span>`
}

/** A point on a line from 0 to the scale. */
export function dot(value: number | null, scale: number): Html | null {
  if (value === null) return null
  const share = Math.max(0, Math.min(1, value / scale))
  return html`<div class="dot" aria-hidden="true"><i style="left:${(share * 100).toFixed(1)}%"></i></div>`
}
