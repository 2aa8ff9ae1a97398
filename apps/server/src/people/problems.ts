import type { ProblemKind } from '../platform/errors/problem.ts'

/** Failures of signing in, accounts and rights. */
export const peopleProblems = {
  'wrong-credentials': {
    status: 401,
    vi: 'Thư điện tử hoặc mật khẩu chưa đúng.',
    en: 'The e-mail address or the password is not right.',
  },
  'locked-out': {
    status: 429,
    vi: 'Đã thử sai quá nhiều lần. Hãy thử lại sau {minutes} phút, hoặc đề nghị người quản trị đặt lại mật khẩu.',
    en: 'Too many wrong attempts. Try again in {minutes} minutes, or ask an administrator to reset the password.',
  },
  'wrong-code': { status: 401, vi: 'Mã xác thực chưa đúng.', en: 'The code is not right.' },
  'wrong-first-code': {
    status: 422,
    vi: 'Mã xác thực chưa đúng. Hãy nhập mã đang hiện trong ứng dụng; đồng hồ của điện thoại phải đúng giờ.',
    en: 'The code is not right. Type the one the app shows now; the clock of the phone must be right.',
  },
  'second-factor-expired': {
    status: 401,
    vi: 'Đã quá thời gian nhập mã xác thực. Hãy đăng nhập lại từ đầu.',
    en: 'The time to enter the code is over. Sign in again.',
  },
  'second-factor-not-set': {
    status: 409,
    vi: 'Tài khoản chưa bật xác thực hai lớp.',
    en: 'The account has no second factor.',
  },
  'second-factor-already-set': {
    status: 409,
    vi: 'Tài khoản đã bật xác thực hai lớp.',
    en: 'The account already has a second factor.',
  },
  'account-closed': {
    status: 403,
    vi: 'Tài khoản này đã bị khoá. Hãy liên hệ người quản trị.',
    en: 'This account is closed. Ask an administrator.',
  },
  'sign-on-unavailable': {
    status: 503,
    vi: 'Chưa kết nối được với hệ thống đăng nhập một lần. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'The single sign-on cannot be reached. Try again, or sign in with a password.',
  },
  'session-needed': {
    status: 403,
    vi: 'Việc này chỉ làm được khi đăng nhập, không làm bằng mã truy cập của máy.',
    en: 'This can only be done by a person who is signed in, not with an access token.',
  },
  'wrong-password': {
    status: 422,
    vi: 'Mật khẩu hiện tại chưa đúng.',
    en: 'The current password is not right.',
  },
  'password-too-short': {
    status: 422,
    vi: 'Mật khẩu cần ít nhất 10 ký tự. Một câu dễ nhớ là tốt nhất.',
    en: 'A password needs at least 10 characters. A sentence you remember is best.',
  },
  'password-too-long': {
    status: 422,
    vi: 'Mật khẩu dài quá 128 ký tự.',
    en: 'The password is longer than 128 characters.',
  },
  'password-common': {
    status: 422,
    vi: 'Mật khẩu này nằm trong danh sách hay bị đoán. Hãy chọn mật khẩu khác.',
    en: 'This password is on the lists that attackers try first. Choose another.',
  },
  'password-like-person': {
    status: 422,
    vi: 'Mật khẩu chứa họ tên hoặc thư điện tử của bạn. Hãy chọn mật khẩu khác.',
    en: 'The password holds your name or address. Choose another.',
  },
  'password-monotonous': {
    status: 422,
    vi: 'Mật khẩu chỉ lặp lại hoặc đếm tuần tự. Hãy chọn mật khẩu khác.',
    en: 'The password only repeats or counts. Choose another.',
  },
  'code-unknown': {
    status: 404,
    vi: 'Mã này không đúng, đã dùng hoặc đã hết hạn. Hãy kiểm tra lại, hoặc xin mã mới.',
    en: 'This code is not right, was used or has expired. Check it, or ask for a new one.',
  },
  'already-set-up': {
    status: 409,
    vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập.',
    en: 'The system is already set up. Sign in.',
  },
  'person-not-found': { status: 404, vi: 'Không tìm thấy người dùng này.', en: 'There is no such person.' },
  'person-closed': { status: 409, vi: 'Tài khoản này đang bị khoá.', en: 'This account is closed.' },
  'person-not-closed': { status: 409, vi: 'Tài khoản này đang mở.', en: 'This account is open.' },
  'person-already-joined': {
    status: 409,
    vi: 'Người này đã kích hoạt tài khoản.',
    en: 'This person has already joined.',
  },
  'not-oneself': {
    status: 403,
    vi: 'Bạn không tự làm việc này với tài khoản của mình. Hãy dùng trang Tài khoản của tôi, hoặc nhờ người quản trị khác.',
    en: 'You cannot do this to your own account. Use the page My account, or ask another administrator.',
  },
  'email-taken': {
    status: 409,
    vi: 'Thư điện tử này đã thuộc một tài khoản khác.',
    en: 'This e-mail address already belongs to another account.',
  },
  'no-mail-server': {
    status: 409,
    vi: 'Hệ thống chưa được cấu hình để gửi thư. Hãy in mã mời.',
    en: 'The system is not configured to send mail. Print the code instead.',
  },
  'beyond-own-rights': {
    status: 403,
    vi: 'Bạn chỉ cấp hoặc thu hồi được quyền mà chính bạn có tại đơn vị đó, và không thay đổi quyền của mình.',
    en: 'You can only give or take away rights you hold on that unit yourself, and never change your own.',
  },
  'grant-not-found': { status: 404, vi: 'Không tìm thấy quyền này.', en: 'There is no such grant.' },
  'grant-overlaps': {
    status: 409,
    vi: 'Người này đã có vai trò đó tại đơn vị đó trong thời gian này.',
    en: 'The person already holds that role on that unit within this period.',
  },
  'period-backwards': {
    status: 422,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must come after the beginning.',
  },
  'period-past': {
    status: 422,
    vi: 'Không thay đổi được thời gian đã qua.',
    en: 'What is past cannot be changed.',
  },
  'grant-not-lendable': {
    status: 403,
    vi: 'Quyền này không uỷ quyền được: không phải của bạn, đã hết hạn, hoặc là quyền được uỷ quyền.',
    en: 'This grant cannot be lent: it is not your own, is over, or was itself lent.',
  },
  'delegation-not-found': {
    status: 404,
    vi: 'Không tìm thấy việc uỷ quyền này.',
    en: 'There is no such loan.',
  },
  'session-not-found': { status: 404, vi: 'Phiên này không còn.', en: 'This session is over.' },
  'token-not-found': {
    status: 404,
    vi: 'Không tìm thấy mã truy cập này.',
    en: 'There is no such access token.',
  },
  'scope-not-held': {
    status: 403,
    vi: 'Mã truy cập chỉ có thể mang quyền mà bạn có và máy được phép dùng.',
    en: 'A token can only carry rights you hold and machines may use.',
  },
  'sheet-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp. Hãy dùng tệp mẫu (.xlsx), không quá {most} dòng.',
    en: 'The file cannot be read. Use the template (.xlsx), with at most {most} rows.',
  },
  'sheet-has-faults': {
    status: 422,
    vi: 'Còn {count} dòng chưa đúng nên chưa nhập dòng nào. Hãy kiểm tra lại tệp.',
    en: '{count} rows have faults, so nothing was imported. Check the file again.',
  },
} as const satisfies Record<string, ProblemKind>
