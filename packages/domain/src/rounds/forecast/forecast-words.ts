import { formatNumber, type Language } from '@openpar/engine'
import { leastCases } from './outlook/spread.ts'
import type { ForecastSource, ScoreForecast } from './score-forecast.ts'

/** A sentence in both languages. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** How a forecast came about, in sentences for officials, the score first. Points with two to four decimals. */
export function forecastWords(forecast: ScoreForecast): readonly Sentence[] {
  return [
    provisionalSentence(forecast),
    ...appraisalSentences(forecast),
    ...openSentences(forecast),
    ...forecastSentences(forecast),
  ]
}

function sentence(say: (language: Language, points: (value: number) => string) => string): Sentence {
  const inOne = (language: Language) => say(language, (value) => formatNumber(value, language, 2))
  return { vi: inOne('vi'), en: inOne('en') }
}

function provisionalSentence({ provisional }: ScoreForecast): Sentence {
  const { points, known, components, knownMax, max } = provisional
  return sentence((language, figure) => {
    const score = figure(points ?? Number.NaN)
    const maxima = `${figure(knownMax)}/${figure(max)}`
    return language === 'vi'
      ? `Điểm tạm tính: ${score} điểm; đã có số liệu của ${known}/${components} tiêu chí thành phần, chiếm ${maxima} điểm tối đa.`
      : `Provisional score: ${score} points; ${known} of ${components} components have facts, ${maxima} of the maximum.`
  })
}

function appraisalSentences({ appraisal, components }: ScoreForecast): readonly Sentence[] {
  if (appraisal === null || !components.some(({ from }) => from === 'appraisal')) return []
  const size = Math.abs(appraisal)
  return [
    sentence((language, figure) => {
      if (language === 'en')
        return `As in earlier periods, appraisal may ${appraisal < 0 ? 'take away' : 'add'} ${figure(size)} points.`
      return `Theo kết quả thẩm định các kỳ trước, phần đã có số liệu dự kiến ${appraisal < 0 ? 'giảm' : 'tăng'} ${figure(size)} điểm.`
    }),
  ]
}

/** What the figures of open components are based on. */
const BASES: readonly (readonly [ForecastSource, Sentence])[] = [
  [
    'own',
    {
      vi: 'theo kết quả các kỳ trước của đơn vị và mức bình quân của nhóm',
      en: 'from the unit’s earlier results and the mean of the group',
    },
  ],
  ['group', { vi: 'theo mức bình quân của nhóm', en: 'from the mean of the group' }],
  [
    'borrowed',
    {
      vi: 'chưa có kết quả kỳ trước, tính theo mức chung của cả bộ chỉ số',
      en: 'without earlier results, from those of the index as a whole',
    },
  ],
  [
    'never-concerned',
    { vi: 'không phát sinh như các kỳ trước', en: 'not applicable, as in earlier periods' },
  ],
  [
    'declared',
    {
      vi: 'theo quy định của bộ chỉ số khi chưa có số liệu',
      en: 'as the index declares for components without facts',
    },
  ],
  ['none', { vi: 'chưa có căn cứ dự báo', en: 'with nothing to go by' }],
]

function openSentences({ open, components }: ScoreForecast): readonly Sentence[] {
  const counts = BASES.flatMap(([source, words]) => {
    const count = components.filter(({ from }) => from === source).length
    return count === 0 ? [] : [{ count, words }]
  })
  if (counts.length === 0) return []
  return [
    sentence((language, figure) => {
      const parts = counts.map(({ count, words }) => `${count} ${words[language]}`).join('; ')
      const points = open === null ? '–' : figure(open)
      return language === 'vi'
        ? `Phần chưa có số liệu dự kiến đạt ${points} điểm (số tiêu chí thành phần: ${parts}).`
        : `Open components are expected to bring ${points} points (components: ${parts}).`
    }),
  ]
}

function forecastSentences({ forecast, interval, level, cases, reason }: ScoreForecast): readonly Sentence[] {
  const score = sentence((language, figure) =>
    language === 'vi'
      ? `Dự báo điểm công nhận: ${figure(forecast!)} điểm.`
      : `Forecast of the final score: ${figure(forecast!)} points.`,
  )
  const spread = sentence((language, figure) => {
    if (!interval) return whyNone(reason, level, cases)[language]
    const [low, high] = [figure(interval.low), figure(interval.high)]
    const share = `${formatNumber(level * 100, language)}%`
    if (cases === 0)
      return language === 'vi'
        ? 'Không còn nội dung nào dự kiến thay đổi.'
        : 'Nothing is expected to change any more.'
    return language === 'vi'
      ? `Với mức tin cậy ${share}, điểm công nhận nằm trong khoảng từ ${low} đến ${high} điểm, căn cứ mức chênh lệch của ${cases} trường hợp ở các kỳ trước.`
      : `At a level of ${share} the final score lies from ${low} to ${high} points, judged by how far ${cases} earlier cases strayed.`
  })
  return forecast === null ? [spread] : [score, spread]
}

function whyNone(reason: ScoreForecast['reason'], level: number, cases: number): Sentence {
  if (reason === 'not-applicable') {
    return { vi: 'Bộ chỉ số không áp dụng đối với đơn vị.', en: 'The index does not concern the unit.' }
  }
  if (reason === 'too-few-cases') {
    const least = leastCases(level)
    return {
      vi: `Chưa xác định khoảng dự báo: mới có ${cases} trường hợp ở các kỳ trước để so sánh, cần ít nhất ${least}.`,
      en: `No interval yet: ${cases} earlier cases to compare with, at least ${least} are needed.`,
    }
  }
  return {
    vi: 'Chưa xác định khoảng dự báo: có tiêu chí thành phần chưa có số liệu và chưa có kết quả kỳ trước để làm căn cứ.',
    en: 'No interval yet: an open component has no earlier results to go by.',
  }
}
