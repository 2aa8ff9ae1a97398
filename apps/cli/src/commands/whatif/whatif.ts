import {
  columnOf,
  compileIndex,
  type Evaluation,
  evaluate,
  type FigureChange,
  formatNumber,
  fromPoints,
  type Language,
  type Status,
  scalePublished,
  statusOf,
  textIn,
  unitPosition,
  whatIfFacts,
  whatIfWeights,
} from '@openpar/engine'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { formatOf } from '../../output/format.ts'
import type { Report } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withFacts } from '../../session/add-command.ts'
import { loadEvaluation } from '../../session/load-evaluation.ts'
import { refuseProblem } from '../../session/refuse-problem.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { readFactChange, readWeights } from './read-changes.ts'

/** `openpar whatif DEFINITION FACTS --set UNIT.measure=value --weight CODE=points`: what would change. */
export function addWhatif(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'whatif <definition> <facts>',
    'nếu số liệu hoặc điểm tối đa khác đi thì sao / what other facts or weights would change',
    streams,
    async (session, [definition, factsFile], options) => {
      const sets = options.set as string[]
      const weights = options.weight as string[]
      if (sets.length + weights.length === 0) {
        throw new Refusal(
          EXIT.usage,
          'Cần ít nhất một --set hoặc --weight.',
          'Give at least one --set or --weight.',
        )
      }
      const before = await loadEvaluation(definition!, factsFile!, options, session)
      const { index, facts } = before
      const reweighted = weights.length === 0 ? before : withWeights(before, weights, session)
      const changes = sets.map((text) => readFactChange(text, index, facts))
      const { evaluation: after, figures } = whatIfFacts(reweighted, changes)
      const moved = weights.length === 0 ? figures : []
      await writeReport(changeReport(moved, before, after, session), session)
    },
  )
  withFacts(command)
    .option('--set <unit.measure=value...>', 'đổi một số liệu / change a fact', [])
    .option(
      '--weight <code=points...>',
      'đổi điểm tối đa hoặc trọng số của một mục / change a maximum or weight',
      [],
    )
}

function withWeights(before: Evaluation, pairs: readonly string[], session: Session): Evaluation {
  const { index, facts } = before
  const { definition, changed, published } = refuseProblem(() =>
    whatIfWeights(index.definition, readWeights(pairs, index)),
  )
  const what = index.plan ? { vi: 'Trọng số', en: 'Weight' } : { vi: 'Điểm tối đa', en: 'Maximum' }
  for (const { code, before: from, after: to } of changed) {
    const line = (language: Language) =>
      `${what[language]} ${code}: ${formatNumber(from, language)} → ${formatNumber(to, language)}`
    session.note(line('vi'), line('en'))
  }
  return evaluate(compileIndex(definition), scalePublished(facts, published))
}

/** Changed cells, then the total of every unit whose total or rank is not what it was. */
function changeReport(
  figures: readonly FigureChange[],
  before: Evaluation,
  after: Evaluation,
  session: Session,
): Report {
  const root = before.index.root
  const [old, now] = [before.columns[root.position]!, after.columns[root.position]!]
  const totals = before.facts.units.flatMap((unit, k): FigureChange[] => {
    const figure = {
      unit: unit.code,
      code: root.code,
      before: old.points[k]!,
      after: now.points[k]!,
      rankBefore: old.rank[k]!,
      rankAfter: now.rank[k]!,
    }
    const same = Object.is(figure.before, figure.after) && Object.is(figure.rankBefore, figure.rankAfter)
    return same ? [] : [figure]
  })
  const cells = figures.filter(({ code }) => code !== root.code)
  const names = new Map(before.facts.units.map((unit) => [unit.code, unit.name]))
  const figuresShown = [...cells, ...totals]
  // People need not read "scored" on every line.
  const forPeople = formatOf(session.format, session.out) === 'table'
  const hasStatus = !forPeople || figuresShown.some((figure) => statusAt(figure, after) !== 'scored')
  if (figuresShown.length === 0) session.note('Không có gì thay đổi.', 'Nothing changes.')
  return {
    title: { vi: 'Nếu như', en: 'What if' },
    columns: [
      COLUMN.unit,
      COLUMN.unitName,
      COLUMN.code,
      COLUMN.name,
      { key: 'before', title: { vi: 'Hiện nay', en: 'Now' }, kind: 'points' },
      { key: 'after', title: { vi: 'Nếu như', en: 'What if' }, kind: 'points' },
      { key: 'change', title: { vi: 'Chênh', en: 'Change' }, kind: 'points' },
      { key: 'rank_before', title: { vi: 'Hạng nay', en: 'Rank now' }, kind: 'rank' },
      { key: 'rank_after', title: { vi: 'Hạng mới', en: 'New rank' }, kind: 'rank' },
      ...(hasStatus ? [COLUMN.status] : []),
    ],
    rows: figuresShown.map((figure) => [
      figure.unit,
      names.get(figure.unit),
      figure.code,
      textIn(before.index.byCode.get(figure.code)!.name, session.language),
      fromPoints(figure.before),
      fromPoints(figure.after),
      changeOf(figure, before, after),
      figure.rankBefore,
      figure.rankAfter,
      ...(hasStatus ? [statusAt(figure, after)] : []),
    ]),
  }
}

function statusAt({ unit, code }: FigureChange, evaluation: Evaluation): Status {
  return statusOf(columnOf(evaluation, code), unitPosition(evaluation.facts, unit))
}

/** The change of points; none where one side is incomplete, for points so far do not compare with points. */
function changeOf(figure: FigureChange, before: Evaluation, after: Evaluation): number | undefined {
  const open = [before, after].some((evaluation) => statusAt(figure, evaluation) === 'incomplete')
  return open ? undefined : fromPoints(figure.after - figure.before)
}
