import {
  type Explanation,
  formatNumber,
  formatPoints,
  type Language,
  NOT_APPLICABLE,
  type Part,
  textIn,
  type UsedFact,
} from '@openpar/engine'
import { STATUS_WORDS } from '../../output/status-words.ts'

function factLine(fact: UsedFact, language: Language): string {
  const vi = language === 'vi'
  const name = textIn(fact.name, language)
  const unit = fact.unit === undefined ? '' : ` ${textIn(fact.unit, language)}`
  const { source, line, period } = fact.provenance ?? {}
  const from =
    source === undefined
      ? ''
      : ` ← ${source}${line === undefined ? '' : `:${line}`}${period === undefined ? '' : ` (${period})`}`
  if (Number.isNaN(fact.value)) {
    return `  ${name} [${fact.measure}]: ${absence(fact.reason, vi)}${from}`
  }
  return `  ${name} [${fact.measure}] = ${writtenValue(fact, language)}${unit}${from}`
}

/** Why there is no value, in words. */
function absence(reason: string | undefined, vi: boolean): string {
  if (reason === NOT_APPLICABLE) return vi ? 'không phát sinh' : 'not applicable'
  const words = vi ? 'chưa có số liệu' : 'missing'
  return reason === undefined || reason === 'no-value' ? words : `${words}: ${reason}`
}

function writtenValue({ kind, value, answer }: UsedFact, language: Language): string {
  if (kind !== 'yes-no') return answer ?? formatNumber(value, language)
  const words = language === 'vi' ? ['không', 'có'] : ['no', 'yes']
  return words[value === 0 ? 0 : 1]!
}

function partLine(part: Part, language: Language): string {
  const [points, max, lost] = [part.points, part.max, part.lost].map((each) => formatPoints(each, language))
  const word = language === 'vi' ? 'mất' : 'lost'
  const status = part.status === 'scored' ? '' : ` (${STATUS_WORDS[part.status][language]})`
  const figures = Number.isNaN(part.max) ? points : `${points}/${max}, ${word} ${lost}`
  return `  ${part.code} ${textIn(part.name, language)}: ${figures}${status}`
}

/** An explanation as a page of text: what, how much, the rule, the steps, the facts, the parts. */
export function explanationText(explanation: Explanation, unitName: string, language: Language): string {
  const vi = language === 'vi'
  const { code, points, max, lost, rank, ranked, status } = explanation
  const [got, most, less] = [points, max, lost].map((each) => formatPoints(each, language))
  // Most nodes of a composite index have no maximum, so nothing is lost there.
  const ofMost = Number.isNaN(max) ? got : `${got}/${most}, ${vi ? 'mất' : 'lost'} ${less}`
  const place = Number.isNaN(rank) ? '' : vi ? `; hạng ${rank}/${ranked}` : `; rank ${rank} of ${ranked}`
  const lines = [
    `${unitName} — ${code} ${textIn(explanation.name, language)}`,
    `${vi ? 'Điểm' : 'Points'} ${ofMost}${place}; ${STATUS_WORDS[status][language]}`,
    '',
    `${vi ? 'Cách tính' : 'Rule'}: ${explanation.words[language]}`,
    ...explanation.steps.map((step) => `  ${step[language]}`),
  ]
  if (explanation.facts.length > 0) {
    lines.push('', vi ? 'Số liệu:' : 'Facts:', ...explanation.facts.map((fact) => factLine(fact, language)))
  }
  if (explanation.parts.length > 0) {
    lines.push('', vi ? 'Gồm:' : 'Parts:', ...explanation.parts.map((part) => partLine(part, language)))
  }
  return `${lines.join('\n')}\n`
}
