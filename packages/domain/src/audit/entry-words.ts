type Words = Readonly<Record<string, readonly [vi: string, en: string]>>

/** What was done, by the code that an entry carries. */
const ACTIONS: Words = {
  'announcement.sent': ['Gửi thông báo chung', 'Sent an announcement'],
  'collection.changed': ['Sửa đợt báo cáo', 'Changed a collection'],
  'collection.closed': ['Đóng đợt báo cáo', 'Closed a collection'],
  'collection.extended': ['Gia hạn báo cáo', 'Extended a collection'],
  'collection.opened': ['Mở đợt báo cáo', 'Opened a collection'],
  'collection.opened-again': ['Mở lại đợt báo cáo', 'Opened a collection again'],
  'document.added': ['Thêm tài liệu', 'Added a document'],
  'document.changed': ['Sửa thông tin tài liệu', 'Changed a document'],
  'document.linked': ['Gắn tài liệu', 'Linked a document'],
  'document.unlinked': ['Gỡ tài liệu', 'Unlinked a document'],
  'document.version-added': ['Thêm phiên bản tài liệu', 'Added a version of a document'],
  'document.withdrawn': ['Rút tài liệu', 'Withdrew a document'],
  'edition.changed': ['Sửa bản nháp bộ chỉ số', 'Changed a draft edition'],
  'edition.created': ['Tạo phiên bản bộ chỉ số', 'Created an edition'],
  'edition.discarded': ['Bỏ bản nháp bộ chỉ số', 'Discarded a draft edition'],
  'edition.published': ['Ban hành phiên bản bộ chỉ số', 'Published an edition'],
  'edition.retired': ['Thôi áp dụng phiên bản', 'Retired an edition'],
  'edition.superseded': ['Phiên bản được thay thế', 'Edition superseded'],
  'grant.changed': ['Sửa quyền', 'Changed a right'],
  'grant.delegated': ['Ủy quyền khi vắng mặt', 'Delegated a right'],
  'grant.delegation-ended': ['Chấm dứt ủy quyền', 'Ended a delegation'],
  'grant.ended': ['Thu hồi quyền', 'Ended a right'],
  'grant.given': ['Cấp quyền', 'Gave a right'],
  'measure.changed': ['Sửa chỉ tiêu số liệu', 'Changed a measure'],
  'measure.defined': ['Thêm chỉ tiêu số liệu', 'Defined a measure'],
  'measure.resumed': ['Dùng lại chỉ tiêu số liệu', 'Resumed a measure'],
  'measure.retired': ['Ngừng dùng chỉ tiêu số liệu', 'Retired a measure'],
  'measure-import.applied': ['Nhập số liệu từ tệp', 'Imported facts'],
  'measure-value.confirmed': ['Giải trình chênh lệch số liệu', 'Explained a difference of facts'],
  'measure-value.written': ['Ghi số liệu', 'Wrote facts'],
  'person.changed': ['Sửa thông tin người dùng', 'Changed a person'],
  'person.closed': ['Khóa tài khoản', 'Closed an account'],
  'person.invited': ['Mời người dùng', 'Invited a person'],
  'person.joined': ['Kích hoạt tài khoản', 'Joined'],
  'person.language-changed': ['Đổi ngôn ngữ', 'Changed the language'],
  'person.password-changed': ['Đổi mật khẩu', 'Changed the password'],
  'person.password-reset': ['Đặt lại mật khẩu', 'Reset the password'],
  'person.recovery-codes-made': ['Tạo mã khôi phục mới', 'Made recovery codes'],
  'person.reopened': ['Mở lại tài khoản', 'Reopened an account'],
  'person.reset-issued': ['Cấp mã đặt lại mật khẩu', 'Issued a reset code'],
  'person.reset-sent': ['Gửi mã đặt lại mật khẩu', 'Sent a reset code'],
  'person.second-factor-begun': ['Bắt đầu bật xác thực hai lớp', 'Began a second factor'],
  'person.second-factor-removed': ['Tắt xác thực hai lớp', 'Removed the second factor'],
  'person.second-factor-set': ['Bật xác thực hai lớp', 'Set a second factor'],
  'sample.loaded': ['Nạp dữ liệu mẫu', 'Loaded the sample province'],
  'session.begun': ['Đăng nhập', 'Signed in'],
  'session.ended': ['Đăng xuất', 'Signed out'],
  'session.revoked': ['Kết thúc phiên đăng nhập', 'Revoked a session'],
  'system.set-up': ['Thiết lập hệ thống', 'Set the system up'],
  'token.made': ['Tạo mã truy cập cho máy', 'Made an access token'],
  'token.revoked': ['Thu hồi mã truy cập', 'Revoked an access token'],
  'unit.closed': ['Giải thể đơn vị', 'Closed a unit'],
  'unit.founded': ['Thành lập đơn vị', 'Founded a unit'],
  'unit.imported': ['Nhập đơn vị từ tệp', 'Imported units'],
  'unit.merged': ['Sáp nhập đơn vị', 'Merged units'],
  'unit.moved': ['Chuyển đơn vị', 'Moved a unit'],
  'unit.operation-undone': ['Hoàn tác thay đổi đơn vị', 'Undid a change of units'],
  'unit.provinces-loaded': ['Nạp danh mục tỉnh, thành phố', 'Loaded the provinces'],
  'unit.recoded': ['Đổi mã đơn vị', 'Recoded a unit'],
  'unit.renamed': ['Đổi tên đơn vị', 'Renamed a unit'],
  'unit.split': ['Chia tách đơn vị', 'Split a unit'],
  'upload.refused': ['Từ chối tệp tải lên', 'Refused an upload'],
}

/** What an entry is about. */
const SUBJECTS: Words = {
  'access-token': ['Mã truy cập', 'Access token'],
  collection: ['Đợt báo cáo', 'Collection'],
  document: ['Tài liệu', 'Document'],
  edition: ['Bộ chỉ số', 'Edition'],
  measure: ['Chỉ tiêu số liệu', 'Measure'],
  'measure-import': ['Lần nhập số liệu', 'Import of facts'],
  'measure-value': ['Số liệu', 'Fact'],
  person: ['Người dùng', 'Person'],
  unit: ['Đơn vị', 'Unit'],
  'unit-operation': ['Thay đổi đơn vị', 'Change of units'],
  upload: ['Tệp tải lên', 'Upload'],
}

/** Every kind of subject that has words, in the order of their codes. */
export const subjectKinds: readonly string[] = Object.keys(SUBJECTS)

const wordOf = (words: Words, code: string, language: 'vi' | 'en'): string =>
  words[code]?.[language === 'vi' ? 0 : 1] ?? code

/** What was done, in words; a code that has none stays as it is. */
export const actionWord = (action: string, language: 'vi' | 'en'): string => wordOf(ACTIONS, action, language)

/** What an entry is about, in words; a kind that has none stays as it is. */
export const subjectWord = (kind: string, language: 'vi' | 'en'): string => wordOf(SUBJECTS, kind, language)
