/** Why something cannot be done to a scoresheet now. A code, once published, keeps its meaning. */
export const REFUSALS = {
  'not-your-part': {
    vi: 'Việc này không thuộc phần việc của anh/chị trên phiếu này.',
    en: 'This is not yours to do on this scoresheet.',
  },
  'own-unit': {
    vi: 'Anh/chị thuộc đơn vị này nên không thẩm định, quyết định cho chính đơn vị mình.',
    en: 'You work for this unit, so you neither appraise nor decide for it.',
  },
  'not-given-to-you': {
    vi: 'Tiêu chí này không giao cho anh/chị thẩm định.',
    en: 'This component was not given to you to appraise.',
  },
  'assigned-to-other': {
    vi: 'Mục này đã giao cho người khác; lãnh đạo đơn vị có thể giao lại.',
    en: 'This component is assigned to somebody else; the leader of the unit can assign it anew.',
  },
  'other-phase': {
    vi: 'Kỳ đánh giá đang ở bước khác nên chưa hoặc không còn làm được việc này.',
    en: 'The round is in another phase, in which this cannot be done.',
  },
  'time-over': {
    vi: 'Đã hết hạn tự chấm; cần thêm thời gian thì đề nghị người quản lý kỳ đánh giá gia hạn.',
    en: 'The time for self-scoring is over; ask the index manager for an extension if you need more.',
  },
  'date-past': { vi: 'Ngày hết hạn phải từ hôm nay trở đi.', en: 'The last day must be today or later.' },
  signed: {
    vi: 'Phiếu đã được lãnh đạo ký; muốn sửa thì lãnh đạo rút chữ ký trước.',
    en: 'The sheet is signed; its leader has to withdraw the signature before changes.',
  },
  'not-signed': { vi: 'Phiếu chưa được lãnh đạo ký.', en: 'The sheet has not been signed yet.' },
  sent: {
    vi: 'Phiếu đã gửi; mục này đang ở tổ thẩm định.',
    en: 'The sheet was sent; this lies with the appraisers.',
  },
  'not-sent': { vi: 'Đơn vị chưa gửi phiếu.', en: 'The unit has not sent its sheet.' },
  'with-unit': {
    vi: 'Mục này đang mở cho đơn vị hoàn thiện; chờ đơn vị gửi lại.',
    en: 'This component is open to the unit; wait until it is sent again.',
  },
  'appraisal-begun': {
    vi: 'Tổ thẩm định đã bắt đầu xem phiếu nên không thu hồi được nữa.',
    en: 'The appraisal has begun, so the sheet can no longer be recalled.',
  },
  approved: {
    vi: 'Hội đồng đã thông qua phiếu này.',
    en: 'The council has approved this sheet.',
  },
  'not-approved': {
    vi: 'Hội đồng chưa thông qua phiếu này.',
    en: 'The council has not approved this sheet.',
  },
  'no-such-component': {
    vi: 'Phiếu của đơn vị không có mục này.',
    en: 'The sheet of this unit has no such component.',
  },
  'no-such-measure': {
    vi: 'Mục này không dùng số liệu đó.',
    en: 'The component does not read this measure.',
  },
  'not-declared': {
    vi: 'Số liệu này lấy từ điều tra hoặc từ hệ thống, đơn vị không tự kê khai.',
    en: 'This measure comes from a survey or a system; units do not declare it.',
  },
  'not-appraised-here': {
    vi: 'Mục này lấy từ điều tra hoặc từ hệ thống, không thẩm định.',
    en: 'This component comes from a survey or a system and is not appraised.',
  },
  incomplete: {
    vi: 'Mục này còn thiếu số liệu, giải trình hoặc tài liệu kiểm chứng.',
    en: 'This component still lacks facts, an explanation or evidence.',
  },
  'sheet-incomplete': {
    vi: 'Phiếu còn mục chưa đủ; xem danh sách những gì còn thiếu.',
    en: 'The sheet is not complete; see the list of what is missing.',
  },
  'declared-yourself': {
    vi: 'Anh/chị đã kê khai trên phiếu này nên phải để lãnh đạo khác ký.',
    en: 'You declared something on this sheet, so another leader has to sign it.',
  },
  'no-difference': {
    vi: 'Số kê khai không khác số tính từ hệ thống, không cần giải trình chênh lệch.',
    en: 'The declared value does not differ from the computed one: nothing to explain.',
  },
  'not-attached': {
    vi: 'Tài liệu này không được đính kèm ở mục này.',
    en: 'This document is not attached to the component.',
  },
  'nothing-to-undo': {
    vi: 'Chỉ hoàn tác được thay đổi cuối cùng do chính anh/chị thực hiện.',
    en: 'Only the last change, and only your own, can be undone.',
  },
  'nothing-asked': { vi: 'Chưa có yêu cầu giải trình ở mục này.', en: 'No explanation was asked for here.' },
  'no-verdict-yet': {
    vi: 'Mục này chưa có ý kiến thẩm định để góp ý thứ hai.',
    en: 'There is no verdict yet to give a second opinion on.',
  },
  'your-own-verdict': {
    vi: 'Ý kiến thứ hai phải do người khác cho.',
    en: 'A second opinion has to come from somebody else.',
  },
  'same-figure': {
    vi: 'Số liệu này bằng số đang được tính; nếu đồng ý, hãy chọn chấp nhận.',
    en: 'The figure is the one that counts already; accept the entry instead.',
  },
  'not-all-appraised': {
    vi: 'Còn mục chưa được thẩm định hoặc phải xem lại vì số liệu đã đổi.',
    en: 'Some entries were not appraised, or have to be seen again because their facts changed.',
  },
  'appeal-open': { vi: 'Mục này đang chờ giải quyết phúc tra.', en: 'An appeal on this component is open.' },
  'appeal-decided': {
    vi: 'Phúc tra mục này đã được giải quyết.',
    en: 'The appeal on this component was decided.',
  },
  'no-appeal': { vi: 'Mục này không có đề nghị phúc tra.', en: 'There is no appeal on this component.' },
  'judged-before': {
    vi: 'Anh/chị đã thẩm định mục này nên người khác phải giải quyết phúc tra.',
    en: 'You judged this component, so somebody else has to decide the appeal.',
  },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>

export type Refusal = keyof typeof REFUSALS
