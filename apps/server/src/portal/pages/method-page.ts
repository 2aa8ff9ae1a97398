import { nodeTitle, type ResultSet } from '@openpar/domain/results'
import {
  type CompiledIndex,
  type Definition,
  fromPoints,
  type Language,
  type Place,
  ruleWords,
  textIn,
} from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { setIndex } from '../../results/sets/set-index.ts'
import { type Html, html } from '../html/html.ts'
import { link, type PageContent, type PageGround } from '../html/page.ts'
import { day, number } from '../html/write.ts'
import { texts } from '../texts.ts'
import { methodPath, pathOf, publishedSets } from './published.ts'

/** The editions whose results are published. */
export async function methodsPage(db: Database, ground: PageGround): Promise<PageContent> {
  const { language } = ground
  const words = texts[language]
  const editions = new Map((await publishedSets(db)).map((set) => [set.edition.id, set]))
  const items = [...editions.values()].map(
    (set) =>
      html`<li>${link(ground, methodPath(set), textIn(set.edition.title, language))} <span class="muted">${set.edition.code}</span></li>`,
  )
  const body = html`<h1>${words.methods}</h1>${items.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul class="tree">${items}</ul>`}`
  return { title: words.methods, body }
}

/** The method of an edition in words: the whole tree without a domain, the rules of one domain with it. */
export async function methodPage(
  db: Database,
  ground: PageGround,
  sets: readonly ResultSet[],
  domain: string | undefined,
): Promise<PageContent | undefined> {
  const { language } = ground
  const [set] = sets
  if (!set) return undefined
  const index = await setIndex(db, set)
  const title = textIn(set.edition.title, language)
  if (domain === undefined) return { title, body: overview(ground, sets, index) }
  const place = index.root.children.find(({ code }) => code === domain)
  if (!place) return undefined
  const body = html`<p class="crumbs">${link(ground, methodPath(set), title)}</p>
<h1>${placeTitle(place, language)}</h1><p class="under">${maxWords(place, language)}</p>
<ul class="tree">${place.children.map((child) => branch(child, index, language))}</ul>`
  return { title: `${textIn(place.name, language)} – ${title}`, body }
}

function overview(ground: PageGround, sets: readonly ResultSet[], { root, definition }: CompiledIndex): Html {
  const { language } = ground
  const words = texts[language]
  const [set] = sets
  const rows = root.children.map(
    (place) =>
      html`<tr><td>${link(ground, `${methodPath(set!)}/${encodeURIComponent(place.code)}`, placeTitle(place, language))}<ul class="tree small muted">${place.kind === 'group' && place.children.map((child) => html`<li>${placeTitle(child, language)} (${most(child, language)})</li>`)}</ul></td><td class="n b">${most(place, language)}</td></tr>`,
  )
  return html`<h1>${textIn(definition.title, language)}</h1>
${definition.note !== undefined && html`<p class="under">${textIn(definition.note, language)}</p>`}
<h2>${words.basis}</h2><p>${textIn(definition.basis, language)}. ${words.inForce} ${day(definition.valid.from)}.</p>
<h2>${words.rounding}</h2><p>${roundingWords(definition, language)}</p>
<h2>${words.domains}</h2><table><thead><tr><th scope="col">${words.node}</th><th scope="col" class="n">${words.max}</th></tr></thead><tbody>${rows}</tbody></table>
<h2>${words.published}</h2><p>${sets.map((one, k) => html`${k > 0 && ' · '}${link(ground, pathOf(one), one.period)}`)}</p>`
}

function roundingWords({ precision, ranking, classes }: Definition, language: Language): string {
  const { points: of, totals, ratios } = precision
  const shares = ratios === 'exact' ? undefined : ratios.decimals
  const names = (classes ?? []).map(({ name, from, above }) => {
    const bound = from ?? above
    return bound === undefined
      ? textIn(name, language)
      : `${textIn(name, language)} ${above === undefined ? '≥' : '>'} ${bound}`
  })
  const tail = names.length > 0 ? ` ${texts[language].class}: ${names.join('; ')}.` : ''
  if (language === 'vi') {
    const ties = {
      competition: '1, 2, 2, 4',
      dense: '1, 2, 2, 3',
      average: '1; 2,5; 2,5; 4',
      ordinal: '1, 2, 3, 4',
    }
    return `Tỷ lệ ${shares === undefined ? 'không làm tròn' : `làm tròn đến ${shares} chữ số thập phân của phần trăm`}; điểm tiêu chí thành phần đến ${of.decimals}, điểm tổng đến ${totals.decimals} chữ số thập phân. Xếp hạng theo điểm ${ranking.on === 'rounded' ? 'đã' : 'chưa'} làm tròn; bằng điểm thì hạng như ${ties[ranking.ties]}.${tail}`
  }
  const ties = {
    competition: '1, 2, 2, 4',
    dense: '1, 2, 2, 3',
    average: '1, 2.5, 2.5, 4',
    ordinal: '1, 2, 3, 4',
  }
  return `Shares are ${shares === undefined ? 'not rounded' : `rounded to ${shares} decimals of a per cent`}; points of components to ${of.decimals}, totals to ${totals.decimals} decimals. Ranks follow points ${ranking.on === 'rounded' ? 'after' : 'before'} rounding; equal points rank as ${ties[ranking.ties]}.${tail}`
}

function branch(place: Place, index: CompiledIndex, language: Language): Html {
  const words = texts[language]
  const note = place.node?.note
  return html`<li><b>${placeTitle(place, language)}</b> <span class="muted">${maxWords(place, language)}</span>
${place.kind === 'component' && html`<br>${ruleWords(place, { index })[language]}`}
${note !== undefined && html`<br><small>${words.note}: ${textIn(note, language)}</small>`}
${place.children.length > 0 && html`<ul class="tree">${place.children.map((child) => branch(child, index, language))}</ul>`}</li>`
}

function placeTitle({ code, name }: Place, language: Language): string {
  return nodeTitle({ node: code, name }, language)
}

/** The maximum as the edition declares it, to its last decimal. */
function most({ max }: Place, language: Language): string {
  return number(fromPoints(max), language, 2)
}

function maxWords(place: Place, language: Language): string {
  return language === 'vi'
    ? `tối đa ${most(place, language)} điểm`
    : `at most ${most(place, language)} points`
}
