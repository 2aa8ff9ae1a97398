import { type ExplainedFact, type ExplainedResult, nodeTitle, type ResultSet } from '@openpar/domain/results'
import { type Language, NOT_APPLICABLE, textIn } from '@openpar/engine'
import type { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { explainResult } from '../../results/explanation/explain-result.ts'
import { rankingOf } from '../../results/ranking/ranking-of.ts'
import { type Html, html } from '../html/html.ts'
import { link, type PageContent, type PageGround } from '../html/page.ts'
import { bar, number, place, points } from '../html/write.ts'
import { texts } from '../texts.ts'
import { methodPath, pathOf } from './published.ts'

type Fact = z.infer<typeof ExplainedFact>

/** Why a unit has these points at a node: the rule, the formula with the numbers, the facts, the parts. */
export async function nodePage(
  db: Database,
  ground: PageGround,
  set: ResultSet,
  unit: string,
  node: string,
): Promise<PageContent> {
  const { language } = ground
  const words = texts[language]
  const { units } = await rankingOf(db, set)
  const why = await explainResult(db, set.id, unit, node)
  const name = units.find((one) => one.unit === unit)?.name ?? unit
  const path = `${pathOf(set)}/${unit}`
  const heading = nodeTitle(why, language)
  const body = html`<p class="crumbs">${link(ground, pathOf(set), `${set.group.code === '' ? '' : textIn(set.group.title, language)}, ${set.period}`)} › ${link(ground, path, name)}</p>
<h1>${heading}</h1>
<p class="under"><b>${points(why.points, language)}</b> / ${points(why.max, language)} ${why.rank !== null && `· ${words.rank.toLocaleLowerCase(language)} ${place(why.rank, why.ranked, language)}`} ${why.reason !== null && `· ${reasonWords(why.reason, language)}`}</p>
<h2>${words.rule}</h2><p>${why.rule[language]}. ${link(ground, methodPath(set), words.methods)}</p>
${why.steps.length > 0 && html`<h2>${words.steps}</h2><ol class="steps">${why.steps.map((step) => html`<li>${step[language]}</li>`)}</ol>`}
${why.facts.length > 0 && factTable(why.facts, language)}
${why.parts.length > 0 && partTable(ground, why, path)}
<p class="under">${why.agrees ? words.agrees : words.disagrees}</p>
${why.evidence.length > 0 && html`<h2>${words.evidence}</h2><ul>${why.evidence.map((text) => html`<li>${textIn(text, language)}</li>`)}</ul>`}
${why.note !== null && html`<h2>${words.note}</h2><p>${textIn(why.note, language)}</p>`}`
  return { title: `${heading} – ${name}`, body }
}

function factTable(facts: readonly Fact[], language: Language): Html {
  const words = texts[language]
  const rows = facts.map(
    (fact) =>
      html`<tr><td>${textIn(fact.name, language)}</td><td class="n">${factValue(fact, language)}</td><td class="muted small">${fact.source}</td></tr>`,
  )
  return html`<h2>${words.facts}</h2><table><thead><tr><th scope="col">${words.measure}</th><th scope="col" class="n">${words.value}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function factValue({ value, answer, reason, kind, unitOfMeasure }: Fact, language: Language): string {
  const words = texts[language]
  if (value === null) return reason === null ? words.missing : reasonWords(reason, language)
  if (answer !== null) return answer
  if (kind === 'yes-no') return value === 1 ? words.yes : words.no
  const unit = unitOfMeasure === null ? '' : ` ${textIn(unitOfMeasure, language)}`
  return `${number(value, language)}${unit}`
}

function reasonWords(reason: string, language: Language): string {
  if (reason === NOT_APPLICABLE) return texts[language].notApplicable
  return reason === 'no-value' ? texts[language].missing : reason
}

function partTable(ground: PageGround, { parts }: ExplainedResult, path: string): Html {
  const { language } = ground
  const words = texts[language]
  const rows = parts.map(
    ({ node, name, points: got, max, lost }) =>
      html`<tr><td>${link(ground, `${path}/${encodeURIComponent(node)}`, nodeTitle({ node, name }, language))}</td><td class="n b">${points(got, language)}</td><td class="n">${points(max, language)}</td><td class="wide-only">${bar(got, max)}</td><td class="n">${points(lost, language)}</td></tr>`,
  )
  return html`<h2>${words.parts}</h2><table><thead><tr><th scope="col">${words.node}</th><th scope="col" class="n">${words.points}</th><th scope="col" class="n">${words.max}</th><th scope="col" class="wide-only" aria-hidden="true"></th><th scope="col" class="n">${words.lost}</th></tr></thead><tbody>${rows}</tbody></table>`
}
