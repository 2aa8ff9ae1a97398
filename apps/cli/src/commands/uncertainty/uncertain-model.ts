import {
  compositeModel,
  type Evaluation,
  type PointsModel,
  pointsModel,
  type UncertainFact,
} from '@openpar/engine'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { readTables } from '../../files/read-tables.ts'
import { codeIn } from '../../session/code-in.ts'
import { numberOption, shareOption, wholeOption } from '../../session/number-option.ts'
import { refuseProblem } from '../../session/refuse-problem.ts'
import type { Session } from '../../session/session.ts'
import { parseAggregation, parseNormalisation } from './parse-alternatives.ts'

/** The options that say what is uncertain. */
export function withUncertainty(command: Command): Command {
  return command
    .option('--seed <number>', 'hạt giống; cùng hạt giống cho cùng kết quả / same seed, same result', '1')
    .option('--weights <share>', 'trọng số lĩnh vực dao động ± / weights of domains vary by ±')
    .option('--nodes <codes>', 'chỉ các mục này dao động trọng số / only these nodes')
    .option('--errors <file>', 'sai số của số liệu: unit,measure,standard_error / standard errors of facts')
    .option('--normalisation <list>', 'các cách chuẩn hóa, ví dụ min-max,z-score:10:2 / ways to normalise')
    .option('--aggregation <list>', 'các cách tổng hợp, ví dụ arithmetic,geometric / ways to aggregate')
    .option('--winsorise <list>', 'các giới hạn ngoại lai, ví dụ 0,1,5 / winsorising limits')
}

type Options = Readonly<Record<string, unknown>>

async function readErrors(path: string, { index, facts }: Evaluation): Promise<UncertainFact[]> {
  const tables = await readTables(path)
  return tables.flatMap((table) => {
    const { name, header, rows } = table
    const refuse = (line: number, vi: string, en: string) =>
      new Refusal(EXIT.facts, `${name}:${line}: ${vi}`, `${name}:${line}: ${en}`)
    const at = (word: string) => header.findIndex((each) => each.trim().toLowerCase() === word)
    const [unitAt, measureAt, errorAt] = [at('unit'), at('measure'), at('standard_error')]
    if (unitAt < 0 || measureAt < 0 || errorAt < 0) {
      throw refuse(
        table.headerLine ?? 1,
        'cần các cột unit, measure, standard_error.',
        'needs columns unit, measure, standard_error.',
      )
    }
    return rows.map(({ line, cells }) => {
      const text = (column: number) =>
        String(cells[column] ?? '')
          .normalize('NFC')
          .trim()
      const [unit, measure] = [text(unitAt), text(measureAt)]
      if (!facts.units.some(({ code }) => code === unit))
        throw refuse(line, `không có đơn vị "${unit}".`, `there is no unit "${unit}".`)
      if (!index.measures.has(measure) || !facts.columns.has(measure))
        throw refuse(line, `không có số liệu "${measure}".`, `there are no facts of measure "${measure}".`)
      return {
        unit,
        measure,
        standardError: numberOption(`${name}:${line} standard_error`, text(errorAt), 0),
      }
    })
  })
}

/** Options that say nothing about this kind of index are refused, so that nobody takes them for heeded. */
function refuseOptions(options: Options, isComposite: boolean): void {
  const useless = isComposite ? ['errors'] : ['normalisation', 'aggregation', 'winsorise']
  const given = useless.find((name) => options[name] !== undefined)
  if (given === undefined) return
  const kind = isComposite
    ? { vi: 'bộ chỉ số chấm điểm', en: 'indices of points' }
    : { vi: 'chỉ số tổng hợp', en: 'composite indices' }
  throw new Refusal(
    EXIT.usage,
    `--${given} chỉ dùng cho ${kind.vi} (method trong định nghĩa).`,
    `--${given} is for ${kind.en} only (method in the definition).`,
  )
}

const listOf = (text: unknown) =>
  typeof text === 'string' ? text.split(',').map((each) => each.trim()) : undefined

/** What varies when nothing is said: the weights of domains, by a quarter. */
const DEFAULT_SHARE = '25%'

/** The model of an index under the uncertainty the options describe. @throws Refusal where they do not fit the index. */
export async function uncertainModel(
  evaluation: Evaluation,
  options: Options,
  session: Session,
): Promise<PointsModel> {
  const { definition, root } = evaluation.index
  const composite = definition.composite
  refuseOptions(options, composite !== undefined)
  const given = ['weights', 'errors', 'normalisation', 'aggregation', 'winsorise'].some(
    (name) => options[name] !== undefined,
  )
  if (!given) {
    session.note(
      'Không nói rõ điều gì bất định: trọng số các lĩnh vực dao động ±25%.',
      'Nothing was said to be uncertain: weights of domains vary by ±25%.',
    )
  }
  const share = (options.weights as string | undefined) ?? (given ? undefined : DEFAULT_SHARE)
  const domains = root.children.filter((place) => place.tree === 'scale').map((place) => place.code)
  const codes = listOf(options.nodes)?.map((code) => codeIn(evaluation.index, code)) ?? domains
  const weights = share === undefined ? undefined : { codes, share: shareOption('--weights', share) }
  const stranger = composite ? undefined : codes.find((code) => !domains.includes(code))
  if (stranger !== undefined) {
    const list = domains.join(', ')
    throw new Refusal(
      EXIT.usage,
      `--nodes ${stranger}: chỉ trọng số của các lĩnh vực dao động được: ${list}.`,
      `--nodes ${stranger}: only the weights of domains can vary: ${list}.`,
    )
  }
  if (!composite) {
    const facts = options.errors === undefined ? [] : await readErrors(options.errors as string, evaluation)
    return refuseProblem(() => pointsModel(evaluation, { weights, facts }))
  }
  return refuseProblem(() =>
    compositeModel(evaluation, {
      weights,
      winsorise: listOf(options.winsorise)?.map((each) => wholeOption('--winsorise', each, 0)),
      normalisations: listOf(options.normalisation)?.map((each) =>
        parseNormalisation(each, composite.normalisation),
      ),
      aggregations: listOf(options.aggregation)?.map((each) => parseAggregation(each, composite.aggregation)),
    }),
  )
}
