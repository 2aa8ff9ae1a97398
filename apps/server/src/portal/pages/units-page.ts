import { fold } from '@openpar/domain/organisation'
import { textIn } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { rankingOf } from '../../results/ranking/ranking-of.ts'
import { html } from '../html/html.ts'
import { link, type PageContent, type PageGround } from '../html/page.ts'
import { texts } from '../texts.ts'
import { pathOf, publishedSets } from './published.ts'
import { searchForm } from './start-page.ts'

/** Most units shown; more than these nobody reads. */
const MOST = 100

/** Units of the published results by name, each with where it was ranked last. Marks and capitals do not matter. */
export async function unitsPage(db: Database, ground: PageGround, asked: string): Promise<PageContent> {
  const { language } = ground
  const words = texts[language]
  const wanted = fold(asked.trim())
  const found = new Map<string, { name: string; path: string; where: string }>()
  if (wanted.length >= 2) {
    for (const set of await publishedSets(db)) {
      const { units } = await rankingOf(db, set)
      for (const { unit, name } of units) {
        const key = `${unit} ${set.edition.indexCode}`
        if (found.size >= MOST || found.has(key) || !fold(name).includes(wanted)) continue
        const where = `${textIn(set.group.title, language)}, ${set.period}`
        found.set(key, { name, path: `${pathOf(set)}/${unit}`, where })
      }
    }
  }
  const rows = [...found.values()].map(
    ({ name, path, where }) =>
      html`<tr><td>${link(ground, path, name)}</td><td class="muted">${where}</td></tr>`,
  )
  const none = wanted.length >= 2 ? words.foundNone : words.askName
  const body = html`<h1>${words.findUnit}</h1>${searchForm(ground, asked)}
${rows.length === 0 ? html`<p class="under">${none}</p>` : html`<h2>${words.found}: ${rows.length}</h2><table><thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.group}</th></tr></thead><tbody>${rows}</tbody></table>`}`
  return { title: words.findUnit, body }
}
