import { type Pair, runUncertainty, type Uncertainty } from '@openpar/engine'
import type { Command } from 'commander'
import type { Report } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import { wholeOption } from '../../session/number-option.ts'
import { finishing, showProgress } from '../../session/progress.ts'
import { refuseProblem } from '../../session/refuse-problem.ts'
import type { Streams } from '../../session/streams.ts'
import { unitIn } from '../../session/unit-in.ts'
import { noteFailures } from './note-failures.ts'
import { uncertainModel, withUncertainty } from './uncertain-model.ts'

/** `openpar uncertainty DEFINITION FACTS`: how far scores and ranks move when what is uncertain moves. */
export function addUncertainty(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'uncertainty <definition> <facts>',
    'điểm và hạng chắc chắn đến đâu / how certain scores and ranks are',
    streams,
    async (session, [definition, factsFile], options) => {
      const evaluation = await loadEvaluation(definition!, factsFile!, options, session)
      const { index, facts } = evaluation
      const model = await uncertainModel(evaluation, options, session)
      const runs = wholeOption('--runs', options.runs as string, 2, 1_000_000)
      const against = options.against === undefined ? undefined : unitIn(facts, options.against as string)
      const pairs =
        against === undefined
          ? undefined
          : model.units.filter((unit) => unit !== against).map((unit) => [against, unit] as const)
      const progress = showProgress(session.language === 'vi' ? 'Bất định' : 'Uncertainty', runs)
      const result = finishing(progress, () =>
        refuseProblem(() =>
          runUncertainty({
            ...model,
            pairs,
            runs,
            seed: wholeOption('--seed', options.seed as string, 0, 2 ** 32 - 1),
            rank: { decimals: index.definition.precision.totals.decimals },
            onProgress: progress.at,
          }),
        ),
      )
      // Ways to normalise have scales of their own: an interval of points across them would mean nothing.
      const hasOneScale = !String(options.normalisation ?? '').includes(',')
      if (!hasOneScale) {
        session.note(
          'Các cách chuẩn hóa có thang điểm khác nhau nên chỉ nêu khoảng hạng, không nêu khoảng điểm.',
          'The ways to normalise have different scales, so only intervals of ranks are given.',
        )
      }
      const nameOf = new Map(facts.units.map((unit) => [unit.code, unit.name ?? '']))
      const report =
        against === undefined
          ? rankReport(result, nameOf, index.definition.precision.totals.decimals, hasOneScale)
          : pairReport(result.pairs, nameOf)
      await writeReport(report, session)
      session.note(
        `${result.runs} lần chạy, hạt giống ${result.seed}.`,
        `${result.runs} runs, seed ${result.seed}.`,
      )
      noteFailures(result.failures, session)
    },
  )
  withUncertainty(withFacts(command))
    .option('--runs <number>', 'số lần chạy / number of runs', '1000')
    .option(
      '--against <unit>',
      'đơn vị này đứng trên từng đơn vị khác trong bao nhiêu phần trăm lần chạy / pairs with this unit',
    )
}

function rankReport(
  result: Uncertainty,
  nameOf: ReadonlyMap<string, string>,
  decimals: number,
  hasOneScale: boolean,
): Report {
  const rows = result.units
    .toSorted((a, b) => (a.rank.nominal || Infinity) - (b.rank.nominal || Infinity))
    .map(({ code, score, rank, best, worst, first }) => [
      code,
      nameOf.get(code),
      score.nominal,
      rank.nominal,
      hasOneScale ? score.low : undefined,
      hasOneScale ? score.high : undefined,
      rank.median,
      rank.low,
      rank.high,
      best,
      worst,
      first,
    ])
  return {
    title: { vi: 'Khoảng điểm và khoảng hạng', en: 'Intervals of scores and ranks' },
    columns: [
      COLUMN.unit,
      COLUMN.unitName,
      { ...COLUMN.points, decimals },
      COLUMN.rank,
      { key: 'points_5', title: { vi: 'Điểm 5%', en: 'Points 5%' }, kind: 'points', decimals },
      { key: 'points_95', title: { vi: 'Điểm 95%', en: 'Points 95%' }, kind: 'points', decimals },
      { key: 'rank_median', title: { vi: 'Hạng giữa', en: 'Median rank' }, kind: 'rank' },
      { key: 'rank_5', title: { vi: 'Hạng 5%', en: 'Rank 5%' }, kind: 'rank' },
      { key: 'rank_95', title: { vi: 'Hạng 95%', en: 'Rank 95%' }, kind: 'rank' },
      { key: 'rank_best', title: { vi: 'Cao nhất', en: 'Best' }, kind: 'rank' },
      { key: 'rank_worst', title: { vi: 'Thấp nhất', en: 'Worst' }, kind: 'rank' },
      { key: 'first_share', title: { vi: 'Đứng đầu', en: 'First' }, kind: 'share' },
    ],
    rows,
  }
}

function pairReport(pairs: readonly Pair[], nameOf: ReadonlyMap<string, string>): Report {
  return {
    title: { vi: 'Thứ tự từng cặp', en: 'Order of pairs' },
    columns: [
      { key: 'a', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'b', title: { vi: 'So với', en: 'Against' }, kind: 'text' },
      { key: 'b_name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
      { key: 'above', title: { vi: 'Đứng trên', en: 'Above' }, kind: 'share' },
      { key: 'equal', title: { vi: 'Bằng', en: 'Equal' }, kind: 'share' },
      { key: 'below', title: { vi: 'Đứng dưới', en: 'Below' }, kind: 'share' },
    ],
    rows: pairs.map(({ a, b, above, equal, below }) => [a, b, nameOf.get(b), above, equal, below]),
  }
}
