import type { RankedUnit, ResultSet } from '@openpar/domain/results'
import { type Language, type Text, textIn } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { type Ranking, rankingOf } from '../../results/ranking/ranking-of.ts'
import { type Html, html } from '../html/html.ts'
import { at, link, type PageContent, type PageGround } from '../html/page.ts'
import { bar, change, day, dot, number, points, rise } from '../html/write.ts'
import { texts } from '../texts.ts'
import { methodPath, pathOf } from './published.ts'

/** Units on one page: more would be too heavy for an old phone. */
const ON_A_PAGE = 50

/** The ranking of a set, one page of it. */
export async function rankingPage(
  db: Database,
  ground: PageGround,
  set: ResultSet,
  page: number,
): Promise<PageContent | undefined> {
  const { language } = ground
  const words = texts[language]
  const ranking = await rankingOf(db, set)
  const { units, index } = ranking
  const last = Math.max(1, Math.ceil(units.length / ON_A_PAGE))
  if (page < 1 || page > last) return undefined
  const shown = units.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const title = `${textIn(set.edition.title, language)}, ${set.period}`
  const body = html`<h1>${title}</h1>
<p class="under">${underTitle(ranking, language)}</p>
<div class="split"><div>
<table><thead><tr><th scope="col" class="n">${words.rank}</th><th scope="col">${words.unit}</th><th scope="col" class="n">${words.points}</th><th scope="col" class="wide-only" aria-hidden="true">0 … ${index.definition.scale}</th><th scope="col" class="n">${words.change}</th><th scope="col" class="wide-only">${words.class}</th></tr></thead>
<tbody>${shown.map((one) => row(ground, set, one, index.definition.scale))}</tbody></table>
${last > 1 && pageLinks(ground, set, page, last)}
<p style="margin-top:16px">${words.download}: <a href="${at(ground, `${pathOf(set)}/csv`)}">CSV</a> · ${link(ground, methodPath(set), words.methods)}</p>
</div><aside><h2>${words.why}</h2><p>${words.whyText}</p>${classCounts(ranking, language)}</aside></div>`
  return { title, body }
}

function row(ground: PageGround, set: ResultSet, one: RankedUnit, scale: number): Html {
  const { language } = ground
  const words = texts[language]
  const named = one.class === null ? '' : textIn(one.class, language)
  return html`<tr><td class="n">${one.rank === null ? html`<small>${words.noRank}</small>` : number(one.rank, language)}</td><td>${link(ground, `${pathOf(set)}/${one.unit}`, one.name)}</td><td class="n b">${points(one.points, language)}</td><td class="wide-only">${dot(one.points, scale)}</td><td class="n">${change(one.change, language)}<br><small>${rise(one, language)}</small></td><td class="wide-only">${named}</td></tr>`
}

function underTitle({ set, units }: Ranking, language: Language): string {
  const group = textIn(set.group.title, language)
  const published = set.publishedAt === null ? '' : day(set.publishedAt)
  const highest = points(units[0]?.points ?? null, language)
  return language === 'vi'
    ? `${group}: ${number(units.length, language)} đơn vị, công bố ngày ${published}. Nguồn: ${set.source}. Điểm cao nhất ${highest}; thấp hơn không có nghĩa là kém ở mọi mặt: xem từng mục.`
    : `${group}: ${number(units.length, language)} units, published on ${published}. Source: ${set.source}. Highest ${highest}; lower does not mean worse in everything: see each item.`
}

function pageLinks(ground: PageGround, set: ResultSet, page: number, last: number): Html {
  const words = texts[ground.language]
  const items = Array.from({ length: last }, (_, k) => {
    const nth = k + 1
    const href = at(ground, `${pathOf(set)}?trang=${nth}`)
    const current =
      nth === page
        ? html`<a href="${href}" aria-current="page">${nth}</a>`
        : html`<a href="${href}">${nth}</a>`
    return html`<li>${current}</li>`
  })
  return html`<nav aria-label="${words.pages}"><ol class="pages">${items}</ol></nav>`
}

/** How many units are in each class, where the edition has classes. */
function classCounts({ index, units }: Ranking, language: Language): Html | null {
  const { classes } = index.definition
  if (!classes) return null
  const name = (text: Text) => textIn(text, language)
  const counted = classes.map((one) => ({
    name: name(one.name),
    count: units.filter((unit) => unit.class !== null && name(unit.class) === name(one.name)).length,
  }))
  const rows = counted.map(
    ({ name: title, count }) =>
      html`<tr><td>${title}</td><td>${bar(count, units.length)}</td><td class="n">${number(count, language)}</td></tr>`,
  )
  return html`<h2>${texts[language].classes}</h2><table><tbody>${rows}</tbody></table>`
}
