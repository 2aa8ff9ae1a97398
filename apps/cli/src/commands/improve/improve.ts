import { basename } from 'node:path'
import {
  bestForBudget,
  type Candidate,
  cheapestForTarget,
  columnOf,
  type Evaluation,
  evaluate,
  fromPoints,
  gainForRank,
  textIn,
  toPoints,
  unitPosition,
} from '@openpar/engine'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { readTables } from '../../files/read-tables.ts'
import type { Report } from '../../output/report.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { type FactsOptions, loadFacts } from '../../session/load-facts.ts'
import { loadIndex } from '../../session/load-index.ts'
import { numberOption, wholeOption } from '../../session/number-option.ts'
import { refuseProblem } from '../../session/refuse-problem.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { unitIn } from '../../session/unit-in.ts'
import { defaultCandidates } from './default-candidates.ts'
import { noteOutcome, type Rescaling, rescalingOf } from './note-outcome.ts'
import { readCandidates, refuseLooseCandidates } from './read-candidates.ts'

/** Points the unit has to win for a rank or a total. @throws Refusal when it has no total to start from. */
function neededGain(
  evaluation: Evaluation,
  unit: number,
  options: Readonly<Record<string, unknown>>,
): number {
  const { facts, groups, index } = evaluation
  const total = columnOf(evaluation, index.root.code)
  if (options.targetPoints !== undefined) {
    const target = toPoints(numberOption('--target-points', options.targetPoints as string, 0))
    return target - total.points[unit]!
  }
  const members = Array.from(groups.get(facts.units[unit]!.group)!)
  const ranked = members.filter((each) => !Number.isNaN(total.rank[each]!))
  if (!ranked.includes(unit)) {
    throw new Refusal(
      EXIT.facts,
      `Đơn vị ${facts.units[unit]!.code} chưa đủ số liệu nên chưa có hạng; dùng --budget hoặc --target-points.`,
      `Unit ${facts.units[unit]!.code} is incomplete and has no rank; use --budget or --target-points.`,
    )
  }
  const target = wholeOption('--target-rank', options.targetRank as string, 1, ranked.length)
  const totals = Float64Array.from(ranked, (each) => total.points[each]!)
  const names = ranked.map((each) => facts.units[each]!.name ?? facts.units[each]!.code)
  return gainForRank(totals, ranked.indexOf(unit), target, index.definition.ranking.ties, names)
}

/** `openpar improve DEFINITION FACTS UNIT`: the best use of effort within a budget, or for a target. */
export function addImprove(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'improve <definition> <facts> <unit>',
    'chọn việc nên làm: nhiều điểm nhất trong ngân sách, hoặc ít công nhất để đạt mục tiêu / the best use of effort',
    streams,
    async (session, [definition, factsFile, given], options) => {
      const aims = ['budget', 'targetRank', 'targetPoints'].filter((aim) => options[aim] !== undefined)
      if (aims.length !== 1) {
        throw new Refusal(
          EXIT.usage,
          'Cần đúng một trong --budget, --target-rank, --target-points.',
          'Give exactly one of --budget, --target-rank, --target-points.',
        )
      }
      const index = await loadIndex(definition!, options.option as string[], session)
      if (index.plan) {
        throw new Refusal(
          EXIT.usage,
          'improve chỉ dùng cho bộ chỉ số chấm điểm; với chỉ số tổng hợp hãy xem compare --unit.',
          'improve is for indices of points; for composite indices see compare --unit.',
        )
      }
      const facts = await loadFacts(factsFile!, index.definition, options as FactsOptions, session)
      const evaluation = evaluate(index, facts)
      const unit = unitPosition(facts, unitIn(facts, given!))
      const lostAt = (code: string) => columnOf(evaluation, code).lost[unit]!
      const file = options.candidates as string | undefined
      const candidates = await candidatesOf(evaluation, unit, file, lostAt, session)
      const ceiling = new Map(
        candidates.map(({ code, component = code }) => [component, Math.max(0, lostAt(component))]),
      )
      const rescaling = rescalingOf(evaluation, unit)
      const found = refuseProblem(() =>
        options.budget === undefined
          ? cheapestForTarget(candidates, partGain(neededGain(evaluation, unit, options), rescaling), {
              ceiling,
            })
          : bestForBudget(candidates, numberOption('--budget', options.budget as string, 0), { ceiling }),
      )
      const { plan } = found
      if (!plan) throw new Refusal(EXIT.usage, 'Chưa tìm được phương án nào.', 'No plan was found.')
      await writeReport(planReport(plan.codes, candidates, session), session)
      noteOutcome(found, plan, candidates, evaluation, unit, session)
    },
  )
  withFacts(command)
    .option('--budget <cost>', 'tổng chi phí có thể bỏ ra / most cost to spend')
    .option(
      '--target-rank <rank>',
      'hạng muốn đạt, các đơn vị khác giữ nguyên / rank to reach, others unchanged',
    )
    .option('--target-points <points>', 'tổng điểm muốn đạt / total to reach')
    .option(
      '--candidates <file>',
      'bảng việc có thể làm: code,gain,cost[,name,component,requires,excludes] / what could be done',
    )
}

/** Gain wanted at the parts for a gain of the total, both in ten-thousandths; a fraction counts as a whole. */
function partGain(total: number, { scale, applicable }: Rescaling): number {
  return Math.ceil((total * applicable) / scale)
}

async function candidatesOf(
  evaluation: Evaluation,
  unit: number,
  file: string | undefined,
  lostAt: (code: string) => number,
  session: Session,
): Promise<Candidate[]> {
  if (file === undefined) return defaultCandidates(evaluation, unit, session)
  const tables = await readTables(file)
  const read = tables.flatMap((table) =>
    readCandidates(table, lostAt, (code) => evaluation.index.byCode.get(code)),
  )
  refuseLooseCandidates(read, basename(file))
  return read
}

function planReport(codes: readonly string[], candidates: readonly Candidate[], session: Session): Report {
  const chosen = candidates
    .filter((candidate) => codes.includes(candidate.code))
    .sort((a, b) => b.gain - a.gain)
  return {
    title: { vi: 'Việc nên làm', en: 'What to do' },
    columns: [
      { key: 'code', title: { vi: 'Mã việc', en: 'Task' }, kind: 'text' },
      { key: 'name', title: { vi: 'Việc', en: 'Name' }, kind: 'text' },
      { key: 'gain', title: { vi: 'Điểm thêm', en: 'Gain' }, kind: 'points' },
      { key: 'cost', title: { vi: 'Chi phí', en: 'Cost' }, kind: 'number' },
    ],
    rows: chosen.map(({ code, name, gain, cost }) => [
      code,
      name === undefined ? undefined : textIn(name, session.language),
      fromPoints(gain),
      cost,
    ]),
  }
}
