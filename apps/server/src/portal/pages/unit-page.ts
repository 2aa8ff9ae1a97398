import {
  type Before,
  nodeTitle,
  type ResultSet,
  rescalingOf,
  type UnitNode,
  type UnitResults,
  type UnitYear,
} from '@openpar/domain/results'
import { type Language, textIn } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { unitResults } from '../../results/ranking/unit-results.ts'
import { unitYears } from '../../results/ranking/unit-years.ts'
import { type Html, html } from '../html/html.ts'
import { link, type PageContent, type PageGround } from '../html/page.ts'
import { bar, change, number, percent, place, points, rise } from '../html/write.ts'
import { texts } from '../texts.ts'
import { pathOf } from './published.ts'

/** Losses shown. */
const LOSSES = 10

/** One unit in a published set: points by domain, the largest losses, the years. */
export async function unitPage(
  db: Database,
  ground: PageGround,
  set: ResultSet,
  unit: string,
): Promise<PageContent> {
  const { language } = ground
  const words = texts[language]
  const found = await unitResults(db, set.id, unit)
  const years = await unitYears(db, unit, { index: set.edition.indexCode, state: 'published' })
  const path = `${pathOf(set)}/${unit}`
  const domains = found.nodes.filter(({ depth }) => depth === 1)
  const losses = found.nodes
    .filter(({ kind, lost }) => kind === 'component' && lost !== null && lost > 0)
    .toSorted((a, b) => b.lost! - a.lost!)
    .slice(0, LOSSES)
  const most = losses[0]?.lost ?? 0
  const body = html`<p class="crumbs">${link(ground, pathOf(set), `${textIn(set.edition.title, language)}, ${set.period}`)}</p>
<h1>${found.unit.name}</h1>
${cards(ground, found, path)}
<h2>${words.domains}</h2>
<table><thead><tr><th scope="col">${words.node}</th><th scope="col" class="n">${words.points}</th><th scope="col" class="n">${words.max}</th><th scope="col" class="wide-only" aria-hidden="true"></th><th scope="col" class="n">${words.lost}</th><th scope="col" class="n wide-only">${words.change}</th></tr></thead>
<tbody>${domains.map((node) => domainRow(ground, node, path))}</tbody></table>
${rescalingWords(found.nodes, language)}
${
  losses.length > 0 &&
  html`<h2>${words.mostLost}</h2>
<table><thead><tr><th scope="col">${words.node}</th><th scope="col" class="n">${words.lost}</th><th scope="col" class="wide-only" aria-hidden="true"></th><th scope="col" class="n">${words.points}</th></tr></thead>
<tbody>${losses.map((node) => html`<tr><td>${nodeLink(ground, node, path)}</td><td class="n b">${points(node.lost, language)}</td><td class="wide-only">${bar(node.lost, most, 'lost')}</td><td class="n">${points(node.points, language)} / ${points(node.max, language)}</td></tr>`)}</tbody></table>`
}
<h2>${words.overYears}</h2>
<table><thead><tr><th scope="col">${words.period}</th><th scope="col" class="n">${words.points}</th><th scope="col" class="wide-only" aria-hidden="true"></th><th scope="col" class="n">${words.rank}</th><th scope="col">${words.note}</th></tr></thead>
<tbody>${years.map((year) => yearRow(ground, year, unit))}</tbody></table>`
  return { title: `${found.unit.name}, ${set.period}`, body }
}

function cards(ground: PageGround, { unit, ranked, previous }: UnitResults, path: string): Html {
  const { language } = ground
  const words = texts[language]
  const named = unit.class === null ? null : textIn(unit.class, language)
  return html`<div class="cards">
<div class="card"><span>${words.points}</span><b>${link(ground, `${path}/${encodeURIComponent('total')}`, points(unit.points, language))} <small class="muted">/ ${points(unit.max, language)}</small></b><span>${named}</span></div>
<div class="card"><span>${words.rank}</span><b>${unit.rank === null ? '–' : number(unit.rank, language)} <small class="muted">/ ${number(ranked, language)}</small></b><span>${unit.rank === null ? (unit.reason ?? words.noRank) : rise(unit, language)}</span></div>
<div class="card"><span>${words.change}</span><b>${change(unit.change, language)}</b><span>${previous && unit.before && beforeWords(unit.before, previous.period, language)}</span></div>
</div>`
}

function beforeWords(before: Before, period: string, language: Language): Html {
  const was = `${period}: ${points(before.points, language)}`
  if (before.kind === 'same') return html`${was}`
  const parts = before.parts.map(({ name, share }) =>
    share === 1 ? name : `${name} (${percent(share, language)})`,
  )
  return html`${was}. ${texts[language].merged}: ${parts.join('; ')}`
}

/** Why the domains do not add up to the total, where something did not apply. */
function rescalingWords(nodes: readonly UnitNode[], language: Language): Html | null {
  const found = rescalingOf(nodes)
  if (!found) return null
  const from = `${points(found.points, language)}/${number(found.applicable, language)}`
  const to = `${points(found.rescaled, language)}/${number(found.scale, language)}`
  return html`<p class="under">${texts[language].rescaled(from, to, found.outside)}</p>`
}

function nodeLink(ground: PageGround, node: UnitNode, path: string): Html {
  return link(ground, `${path}/${encodeURIComponent(node.node)}`, nodeTitle(node, ground.language))
}

function domainRow(ground: PageGround, node: UnitNode, path: string): Html {
  const { language } = ground
  const outside = node.tree !== 'scale'
  const gained = node.points === null || node.before === null ? null : node.points - node.before
  const sign = node.tree === 'penalty' && node.points !== null && node.points > 0 ? '−' : ''
  return html`<tr><td>${nodeLink(ground, node, path)}</td><td class="n b">${sign}${points(node.points, language)}</td><td class="n">${points(node.max, language)}</td><td class="wide-only">${!outside && bar(node.points, node.max)}</td><td class="n">${outside ? '' : points(node.lost, language)}</td><td class="n wide-only">${!outside && change(gained === null ? null : Math.round(gained * 10_000) / 10_000, language)}</td></tr>`
}

function yearRow(ground: PageGround, year: UnitYear, unit: string): Html {
  const { language } = ground
  const own = year.kind === 'same' && year.parts.length === 0
  const period = own ? link(ground, `${pathOf(year.set)}/${unit}`, year.set.period) : html`${year.set.period}`
  const note = own
    ? null
    : html`${texts[language].merged}: ${year.parts.map(({ unit: part, name }, k) => html`${k > 0 && '; '}${link(ground, `${pathOf(year.set)}/${part}`, name)}`)}`
  return html`<tr><td>${period}</td><td class="n b">${points(year.points, language)}</td><td class="wide-only">${bar(year.points, year.max)}</td><td class="n">${place(year.rank, year.ranked, language)}</td><td class="small muted">${note}</td></tr>`
}
