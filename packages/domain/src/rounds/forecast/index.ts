export { eachForecast, type ForecastOptions, forecastScores } from './forecast-scores.ts'
export { forecastWords, type Sentence } from './forecast-words.ts'
export type { EarlierScore } from './history/earlier-score.ts'
export { ComponentForecast, ForecastSource, NoInterval, ScoreForecast } from './score-forecast.ts'
