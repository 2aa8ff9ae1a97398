import type { ProblemKind } from '../platform/errors/problem.ts'

/** Failures about units. */
export const organisationProblems = {
  'unit-not-found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị {unit}.',
    en: 'There is no unit {unit}.',
  },
  'unit-operation-refused': { status: 422, vi: '{vi}', en: '{en}' },
  'unit-operation-not-found': {
    status: 404,
    vi: 'Không tìm thấy thao tác {operation}.',
    en: 'There is no operation {operation}.',
  },
  'unit-operation-undone': {
    status: 409,
    vi: 'Thao tác này đã được hoàn tác trước đó.',
    en: 'This operation has been undone already.',
  },
  'unit-in-use': {
    status: 409,
    vi: 'Không thể hoàn tác: {name} đã có dữ liệu gắn với nó. Hãy chấm dứt hoặc đổi đơn vị thay vì hoàn tác.',
    en: 'This cannot be undone: records belong to {name} already. Close or change the unit instead.',
  },
  'unit-version-missing': {
    status: 422,
    vi: 'Thiếu phiên bản của {name} mà thao tác này dựa trên.',
    en: 'The version of {name} that this operation is based on is missing.',
  },
  'unit-map-changed': {
    status: 409,
    vi: 'Danh sách đơn vị vừa được người khác thay đổi. Hãy đối chiếu lại tệp rồi nhập.',
    en: 'Someone has just changed the units. Compare the file again, then import.',
  },
  'unit-import-refused': {
    status: 422,
    vi: 'Tệp có {count} lỗi, chưa nhập dòng nào: {vi}',
    en: 'The file has {count} mistakes; nothing was imported: {en}',
  },
  'unit-import-changes-nothing': {
    status: 422,
    vi: 'Tệp giống hệt danh sách đang có, không có gì để nhập.',
    en: 'The file is the same as the present list; there is nothing to import.',
  },
  'unit-file-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp: cần tệp CSV (UTF-8) hoặc Excel .xlsx, tối đa 50.000 dòng.',
    en: 'The file cannot be read: it must be CSV (UTF-8) or Excel .xlsx, of at most 50,000 rows.',
  },
} as const satisfies Record<string, ProblemKind>
