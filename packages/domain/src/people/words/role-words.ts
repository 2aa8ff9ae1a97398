import type { Role } from '../role.ts'

/** The name of each role, and one sentence on what it is for. */
export const roleWords: Readonly<Record<Role, { readonly name: Words; readonly sentence: Words }>> = {
  administrator: {
    name: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    sentence: {
      vi: 'Quản lý tài khoản, phiên đăng nhập, mã truy cập của máy, nhật ký và vận hành hệ thống.',
      en: 'Looks after accounts, sessions, access tokens, the audit trail and the running of the system.',
    },
  },
  'index-manager': {
    name: { vi: 'Quản lý bộ chỉ số', en: 'Index manager' },
    sentence: {
      vi: 'Quản lý đơn vị, số liệu, bộ chỉ số, kỳ đánh giá và phân công người thực hiện.',
      en: 'Looks after units, measures, indices and rounds, and decides who does what.',
    },
  },
  'unit-officer': {
    name: { vi: 'Cán bộ đơn vị', en: 'Unit officer' },
    sentence: {
      vi: 'Nhập số liệu, đính kèm tài liệu kiểm chứng của đơn vị.',
      en: 'Fills in the facts of the unit and attaches its evidence.',
    },
  },
  'unit-leader': {
    name: { vi: 'Lãnh đạo đơn vị', en: 'Unit leader' },
    sentence: {
      vi: 'Kiểm tra, ký duyệt và chịu trách nhiệm về số liệu, tài liệu của đơn vị.',
      en: 'Checks, signs and answers for the facts and the evidence of the unit.',
    },
  },
  appraiser: {
    name: { vi: 'Thành viên tổ thẩm định', en: 'Appraiser' },
    sentence: {
      vi: 'Xem số liệu, tài liệu kiểm chứng của các đơn vị để thẩm định.',
      en: 'Reads the facts and the evidence of the units in order to appraise them.',
    },
  },
  'council-chair': {
    name: { vi: 'Chủ tịch hội đồng thẩm định', en: 'Council chair' },
    sentence: {
      vi: 'Xem toàn bộ số liệu, tài liệu, kết quả để kết luận điểm công nhận.',
      en: 'Reads all facts, evidence and results in order to settle the final scores.',
    },
  },
  'survey-manager': {
    name: { vi: 'Quản lý điều tra', en: 'Survey manager' },
    sentence: {
      vi: 'Tổ chức điều tra xã hội học và phân công điều tra viên.',
      en: 'Runs the surveys and appoints the interviewers.',
    },
  },
  interviewer: {
    name: { vi: 'Điều tra viên', en: 'Interviewer' },
    sentence: {
      vi: 'Phát, thu phiếu điều tra; không xem kết quả chấm điểm.',
      en: 'Hands out and collects questionnaires; sees no results.',
    },
  },
  'provincial-leader': {
    name: { vi: 'Lãnh đạo tỉnh', en: 'Provincial leader' },
    sentence: {
      vi: 'Theo dõi tình hình, kết quả của toàn tỉnh.',
      en: 'Follows the state of work and the results of the whole province.',
    },
  },
}

interface Words {
  readonly vi: string
  readonly en: string
}
