import { basename } from 'node:path'
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
import { numberOption, shareOption, wholeOption } from '../../session/number-option.ts'
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

async function readErrors(path: string): Promise<UncertainFact[]> {
  const tables = await readTables(path)
  return tables.flatMap(({ header, rows }) => {
    const at = (name: string) => header.findIndex((word) => word.trim().toLowerCase() === name)
    const [unit, measure, error] = [at('unit'), at('measure'), at('standard_error')]
    if (unit < 0 || measure < 0 || error < 0) {
      throw new Refusal(
        EXIT.facts,
        `${basename(path)}: cần các cột unit, measure, standard_error.`,
        `${basename(path)}: needs columns unit, measure, standard_error.`,
      )
    }
    return rows.map(({ line, cells }) => ({
      unit: String(cells[unit] ?? ''),
      measure: String(cells[measure] ?? ''),
      standardError: numberOption(`${basename(path)}:${line} standard_error`, String(cells[error] ?? ''), 0),
    }))
  })
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
  const given = ['weights', 'errors', 'normalisation', 'aggregation', 'winsorise'].some(
    (name) => options[name] !== undefined,
  )
  if (!given) {
    session.note(
      'Không nói rõ điều gì bất định: trọng số các lĩnh vực dao động ±25 %.',
      'Nothing was said to be uncertain: weights of domains vary by ±25 %.',
    )
  }
  const share = (options.weights as string | undefined) ?? (given ? undefined : DEFAULT_SHARE)
  const domains = root.children.filter((place) => place.tree === 'scale').map((place) => place.code)
  const codes = listOf(options.nodes) ?? domains
  const weights = share === undefined ? undefined : { codes, share: shareOption('--weights', share) }
  try {
    if (!composite) {
      const facts = options.errors === undefined ? [] : await readErrors(options.errors as string)
      return pointsModel(evaluation, { weights, facts })
    }
    return compositeModel(evaluation, {
      weights,
      winsorise: listOf(options.winsorise)?.map((each) => wholeOption('--winsorise', each, 0)),
      normalisations: listOf(options.normalisation)?.map((each) =>
        parseNormalisation(each, composite.normalisation),
      ),
      aggregations: listOf(options.aggregation)?.map((each) => parseAggregation(each, composite.aggregation)),
    })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal(EXIT.usage, `Không làm được: ${error.message}.`, `Cannot be done: ${error.message}.`)
    throw error
  }
}
