import { type Output, runSensitivity, textIn } from '@openpar/engine'
import type { Command } from 'commander'
import type { Report } from '../../output/report.ts'
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

/** Width of an interval of a share beyond which it says little. */
const WIDE = 0.5

const NO_INDICES = {
  'too-few-rows': { vi: 'quá ít lần chạy đủ số liệu', en: 'too few complete runs' },
  'no-variance': { vi: 'kết quả không đổi nên không có gì để chia phần', en: 'the output does not vary' },
} as const

/** `openpar sensitivity DEFINITION FACTS`: which uncertain input moves the result most. */
export function addSensitivity(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'sensitivity <definition> <facts>',
    'yếu tố bất định nào làm kết quả thay đổi nhiều nhất / which uncertain input matters most',
    streams,
    async (session, [definition, factsFile], options) => {
      const evaluation = await loadEvaluation(definition!, factsFile!, options, session)
      const { index, facts } = evaluation
      const model = await uncertainModel(evaluation, options, session)
      const unit = options.unit === undefined ? undefined : unitIn(facts, options.unit as string)
      const output: Output = unit === undefined ? { kind: 'mean-rank-shift' } : { kind: 'rank', unit }
      const rows = wholeOption('--rows', options.rows as string, 2, 100_000)
      const progress = showProgress(session.language === 'vi' ? 'Độ nhạy' : 'Sensitivity', rows)
      const result = finishing(progress, () =>
        refuseProblem(() =>
          runSensitivity({
            ...model,
            rows,
            outputs: [output],
            seed: wholeOption('--seed', options.seed as string, 0, 2 ** 32 - 1),
            rank: { decimals: index.definition.precision.totals.decimals },
            onProgress: progress.at,
          }),
        ),
      )
      const [found] = result.outputs
      const titles = new Map(model.inputs.map((input) => [input.code, textIn(input.title, session.language)]))
      const report: Report = {
        title: { vi: 'Độ nhạy', en: 'Sensitivity' },
        columns: [
          { key: 'input', title: { vi: 'Yếu tố', en: 'Input' }, kind: 'text' },
          { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
          { key: 'first', title: { vi: 'Tác động riêng', en: 'First order' }, kind: 'share' },
          { key: 'first_5', title: { vi: 'từ', en: 'from' }, kind: 'share' },
          { key: 'first_95', title: { vi: 'đến', en: 'to' }, kind: 'share' },
          { key: 'total', title: { vi: 'Tác động toàn phần', en: 'Total' }, kind: 'share' },
          { key: 'total_5', title: { vi: 'từ', en: 'from' }, kind: 'share' },
          { key: 'total_95', title: { vi: 'đến', en: 'to' }, kind: 'share' },
        ],
        rows: found!.inputs.map(({ code, first, total }) => [
          code,
          titles.get(code),
          first.value,
          first.low,
          first.high,
          total.value,
          total.low,
          total.high,
        ]),
      }
      await writeReport(report, session)
      const { missing } = found!
      if (missing)
        session.note(
          `Không có chỉ số độ nhạy: ${NO_INDICES[missing].vi}.`,
          `No indices: ${NO_INDICES[missing].en}.`,
        )
      if (found!.inputs.some(({ total }) => total.high - total.low > WIDE)) {
        session.note(
          'Khoảng ước lượng rất rộng nên chưa tin được; hãy tăng --rows, hoặc kết quả hầu như không đổi theo các yếu tố này.',
          'The intervals are very wide; raise --rows, unless the result hardly depends on these inputs.',
        )
      }
      session.note(
        `${result.runs} lần tính, hạt giống ${result.seed}.`,
        `${result.runs} evaluations, seed ${result.seed}.`,
      )
      noteFailures(result.failures, session)
    },
  )
  withUncertainty(withFacts(command))
    .option(
      '--rows <number>',
      'số hàng của thiết kế; số lần tính = hàng × (yếu tố + 2) / rows of the design',
      '512',
    )
    .option(
      '--unit <unit>',
      'độ nhạy của hạng một đơn vị; nếu không, của mức xê dịch hạng trung bình / for one unit',
    )
}
