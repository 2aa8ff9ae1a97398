import type { SheetAction, SheetActionType } from '../sheet/sheet-action.ts'
import {
  accepted,
  appraiser,
  attach,
  chair,
  DOCUMENT,
  figure,
  filled,
  leader,
  manager,
  Scene,
  sent,
  setFact,
  signed,
} from './scene.ts'

const computed: SheetAction = {
  type: 'compute-fact',
  measure: 'm1',
  figure: figure('79'),
  source: 'một cửa',
}
const ask: SheetAction = { type: 'ask', component: '1.1', text: 'Vì sao thiếu tháng 11?' }
const returned = () =>
  sent()
    .in('first-appraisal')
    .do(appraiser, { type: 'return', component: '1.1', reason: 'thiếu trang', until: '2026-12-25' })
const approved = () => accepted().in('council').do(chair, { type: 'approve' })
const appealed = () =>
  approved().in('final').do(leader, { type: 'appeal', component: '1.1', text: 'Đã có văn bản bổ sung.' })

/** Where a scoresheet may stand, each reached by actions that were allowed. */
export const SITUATIONS: Readonly<Record<string, () => Scene>> = {
  'kỳ chưa mở': () => new Scene().in('prepared'),
  'đang tự chấm': filled,
  'đã ký': signed,
  'đã gửi, chưa hết hạn': sent,
  'quá hạn, chưa gửi': () => filled().in('first-appraisal'),
  'quá hạn, được gia hạn': () =>
    filled()
      .in('first-appraisal')
      .do(manager, { type: 'extend', component: null, until: '2026-12-22', reason: 'mất mạng' }),
  'thẩm định lần 1': () => sent().in('first-appraisal').do(appraiser, { type: 'accept', component: '1.2' }),
  'bị trả lại 1.1': returned,
  'trả lại rồi hết hạn': () => returned().in('explanation'),
  'chờ giải trình 1.1': () => sent().in('first-appraisal').do(appraiser, ask).in('explanation'),
  'thẩm định lần 2': () => accepted().in('second-appraisal'),
  'hội đồng': () => accepted().in('council'),
  'hội đồng, còn mục chưa thẩm định': () => sent().in('council'),
  'đã thông qua': approved,
  'được phúc tra': () => approved().in('final'),
  'đang phúc tra 1.1': appealed,
  'đã công bố': () => approved().in('published'),
}

const words = { component: '1.1', text: 'Lời viết thử.' }

/** One example of every action; what it does beforehand to be possible at all stands in `SITUATIONS`. */
export const EXAMPLES: { readonly [T in SheetActionType]: SheetAction } = {
  assign: { type: 'assign', component: '1.1', officer: null },
  'set-fact': setFact('m1', '81'),
  'take-fact': { type: 'take-fact', measure: 'm1', figure: figure('82'), source: 'Báo cáo quý' },
  'explain-fact': { type: 'explain-fact', measure: 'm1', text: 'Một hồ sơ nhập sau ngày chốt.' },
  explain: { type: 'explain', ...words },
  attach: attach('1.1'),
  detach: { type: 'detach', component: '1.1', document: DOCUMENT },
  finish: { type: 'finish', component: '1.1' },
  unfinish: { type: 'unfinish', component: '1.1' },
  describe: { type: 'describe', part: 'difficulties', text: 'Thiếu người.' },
  undo: { type: 'undo', of: 1 },
  answer: { type: 'answer', ...words },
  sign: { type: 'sign' },
  unsign: { type: 'unsign' },
  send: { type: 'send' },
  recall: { type: 'recall' },
  'attach-scan': { type: 'attach-scan', document: DOCUMENT },
  appeal: { type: 'appeal', ...words },
  accept: { type: 'accept', component: '1.1' },
  correct: {
    type: 'correct',
    component: '1.1',
    measure: 'm1',
    figure: figure('70'),
    reason: 'Thiếu tháng 11.',
  },
  opine: { type: 'opine', component: '1.2', agrees: true, text: 'Đồng ý.' },
  ask,
  return: { type: 'return', component: '1.1', reason: 'Thiếu trang 3.', until: '2027-12-31' },
  note: { type: 'note', ...words },
  settle: {
    type: 'settle',
    component: '1.1',
    measure: 'm1',
    figure: figure('75'),
    reason: 'Hội đồng thống nhất.',
  },
  approve: { type: 'approve' },
  unapprove: { type: 'unapprove', reason: 'Xem lại mục 1.1.' },
  'decide-appeal': {
    type: 'decide-appeal',
    component: '1.1',
    granted: true,
    figures: [{ measure: 'm1', figure: figure('80') }],
    reason: 'Văn bản bổ sung hợp lệ.',
  },
  extend: { type: 'extend', component: '1.1', until: '2027-12-31', reason: 'Mất mạng.' },
  carry: {
    type: 'carry',
    round: DOCUMENT,
    source: 'Kỳ 6 tháng',
    facts: [],
    entries: [{ component: '1.1', explanation: null, evidence: [], remarks: ['Thiếu tháng 11.'] }],
  },
  'compute-fact': computed,
  comment: { type: 'comment', ...words },
}
