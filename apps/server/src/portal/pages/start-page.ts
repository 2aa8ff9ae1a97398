import type { ResultSet } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { rankingOf } from '../../results/ranking/ranking-of.ts'
import { type Html, html } from '../html/html.ts'
import { at, link, type PageContent, type PageGround } from '../html/page.ts'
import { number, points } from '../html/write.ts'
import { texts } from '../texts.ts'
import { pathOf, publishedSets } from './published.ts'

/** What is published, and how to find a unit. */
export async function startPage(db: Database, ground: PageGround): Promise<PageContent> {
  const { language } = ground
  const words = texts[language]
  const series = new Map<string, ResultSet[]>()
  for (const set of await publishedSets(db)) {
    const key = `${set.edition.indexCode} ${set.group.code}`
    series.set(key, [...(series.get(key) ?? []), set])
  }
  const rows = await Promise.all([...series.values()].map((sets) => seriesRow(db, ground, sets)))
  const body = html`<h1>${words.title}</h1>
<p class="under">${words.lead}</p>
<section aria-labelledby="tim"><h2 id="tim">${words.findUnit}</h2>${searchForm(ground, '')}</section>
<section aria-labelledby="ket-qua"><h2 id="ket-qua">${words.published}</h2>
${rows.length === 0 ? html`<p>${words.nothing}</p>` : html`<table><thead><tr><th scope="col">${words.index}</th><th scope="col">${words.period}</th><th scope="col" class="n">${words.unitCount}</th><th scope="col" class="wide-only">${words.highest}</th></tr></thead><tbody>${rows}</tbody></table>`}
</section>`
  return { title: words.title, body }
}

/** One index with its years, the latest first, and who was best in the latest. */
async function seriesRow(db: Database, ground: PageGround, sets: readonly ResultSet[]): Promise<Html> {
  const latest = sets[0]!
  const { units } = await rankingOf(db, latest)
  const best = units[0]
  const years = sets.map((set, k) => html`${k > 0 && ' · '}${link(ground, pathOf(set), set.period)}`)
  return html`<tr><td>${link(ground, pathOf(latest), textIn(latest.edition.title, ground.language))}</td><td>${years}</td><td class="n">${number(latest.units, ground.language)}</td><td class="wide-only">${best?.rank === 1 && html`${link(ground, `${pathOf(latest)}/${best.unit}`, best.name)} <b>${points(best.points, ground.language)}</b>`}</td></tr>`
}

/** The form that finds units by name; it works by a plain request. */
export function searchForm(ground: PageGround, asked: string) {
  const words = texts[ground.language]
  return html`<form action="${at(ground, '/don-vi')}" method="get" role="search"><label>${words.unitName}<input type="search" name="q" value="${asked}" maxlength="100" required minlength="2"></label><button type="submit">${words.find}</button></form>`
}
