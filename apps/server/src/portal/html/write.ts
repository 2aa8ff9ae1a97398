import { formatNumber, formatPoints, type Language, toPoints } from '@openpar/engine'
import { type Html, html } from './html.ts'

const DASH = '–'

/** Points for people, with two decimals; a dash where there are none. */
export function points(value: number | null, language: Language): string {
  return value === null ? DASH : formatPoints(toPoints(value), language)
}

/** A mean of points, which no edition rounds, with two decimals. */
export function mean(value: number | null, language: Language): string {
  return value === null ? DASH : formatNumber(value, language, 2, 2)
}

/** What was gained or lost, with a mark and a word for those who do not see colours. */
export function change(value: number | null, language: Language): Html {
  if (value === null) return html`<span class="muted">${DASH}</span>`
  const size = mean(Math.abs(value), language)
  if (value === 0) return html`<span class="muted">= ${size}</span>`
  return value > 0 ? html`<span class="up">▲ ${size}</span>` : html`<span class="down">▼ ${size}</span>`
}

/** Places gained. */
export function rise(value: number | null, language: Language): Html | null {
  if (value === null || value === 0) return null
  const places = Math.abs(value)
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
