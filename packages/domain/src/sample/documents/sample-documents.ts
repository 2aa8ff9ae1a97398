import { sampleId } from '../draw/sample-id.ts'
import { type SampleUnit, stateOn } from '../units/sample-unit.ts'
import { pdfFile } from './pdf-file.ts'
import { wordFile } from './word-file.ts'

/** A document of a unit, labelled as a sample in its title, its file and its text. */
export interface SampleDocument {
  readonly id: string
  readonly unit: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string
  readonly title: string
  readonly fileName: string
  readonly kind: 'pdf' | 'docx'
  readonly bytes: Uint8Array
  /** The words of the file, for searching. */
  readonly text: string
  /** Codes of the measures it shows figures of. */
  readonly measures: readonly string[]
}

const LABEL = 'TÀI LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ'

/** A plan in PDF and a report in Word of the running year, of each of these units, which exist on `day`. */
export function sampleDocuments(
  seed: number,
  units: readonly SampleUnit[],
  day: string,
  year: number,
): SampleDocument[] {
  return units.flatMap((unit, number) => {
    const state = stateOn(unit, day)
    if (!state) return []
    const { name: issuer, code } = state
    const place = code.replace('SH-', '')
    const plan = {
      id: sampleId(seed, 6, number * 2),
      unit: unit.id,
      number: `${12 + number}/KH-${place}`,
      issuer,
      issuedOn: `${year}-01-${String(8 + (number % 20)).padStart(2, '0')}`,
      title: `Kế hoạch cải cách hành chính năm ${year} (tài liệu mẫu)`,
      fileName: `ke-hoach-cchc-${year}-${place.toLowerCase()}.pdf`,
      kind: 'pdf' as const,
      measures: ['plan_issued', 'plan_tasks'],
    }
    const report = {
      id: sampleId(seed, 6, number * 2 + 1),
      unit: unit.id,
      number: `${140 + number}/BC-${place}`,
      issuer,
      issuedOn: `${year}-06-${String(10 + (number % 12)).padStart(2, '0')}`,
      title: `Báo cáo kết quả cải cách hành chính 6 tháng đầu năm ${year} (tài liệu mẫu)`,
      fileName: `bao-cao-cchc-6-thang-${year}-${place.toLowerCase()}.docx`,
      kind: 'docx' as const,
      measures: ['plan_tasks_done', 'par_reports_on_time'],
    }
    return [
      { ...plan, bytes: pdfFile(planLines(plan)), text: planLines(plan).join('\n') },
      { ...report, bytes: wordFile(reportLines(report)), text: reportLines(report).join('\n') },
    ]
  })
}

interface Head {
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string
  readonly title: string
}

function head({ number, issuer, issuedOn, title }: Head): string[] {
  const [year, month, day] = issuedOn.split('-')
  return [
    title,
    LABEL,
    `${issuer} – Tỉnh Sông Hoa`,
    `Số: ${number}`,
    `Ngày ${day} tháng ${month} năm ${year}`,
    '',
  ]
}

function planLines(plan: Head): string[] {
  return [
    ...head(plan),
    '1. Mục đích: nâng cao chất lượng phục vụ người dân, tổ chức.',
    '2. Nhiệm vụ: rà soát, đơn giản hóa thủ tục hành chính; số hóa hồ sơ, kết quả giải quyết;',
    '   kiểm tra cải cách hành chính; bồi dưỡng công chức về chuyển đổi số.',
    '3. Mỗi nhiệm vụ có sản phẩm, đơn vị chủ trì và thời hạn hoàn thành trong phụ lục.',
    '4. Kinh phí: bố trí trong dự toán được giao đầu năm.',
  ]
}

function reportLines(report: Head): string[] {
  return [
    ...head(report),
    '1. Công tác chỉ đạo, điều hành: các nhiệm vụ trong kế hoạch được giao tới từng phòng.',
    '2. Cải cách thủ tục hành chính: hồ sơ được tiếp nhận, trả kết quả tại một cửa; hồ sơ quá hạn có thư xin lỗi.',
    '3. Khó khăn: một số phần mềm chưa kết nối, công chức mới còn phải làm quen công việc.',
    '4. Kiến nghị: tiếp tục tập huấn, bổ sung máy quét cho bộ phận một cửa.',
  ]
}
