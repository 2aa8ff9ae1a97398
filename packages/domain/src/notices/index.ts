export { Announcement, MailTiming, Notice, NoticeSetting, usualSetting } from './notice.ts'
export { NoticeKind, noticeKinds } from './notice-kind.ts'
export { noticeTitle, noticeWords } from './notice-words.ts'
