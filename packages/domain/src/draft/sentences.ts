import type { DoubtSentence, DoubtSeverity } from './doubt.ts'

/** A number as Vietnamese texts write it: `0,5`. */
function comma(value: number): string {
  return String(value).replace('.', ',')
}

/** Every sentence an import can say about a doubtful cell. */
export const sentences = {
  tableSkipped: () =>
    say(
      'note',
      'bỏ qua bảng này vì không thấy cột tiêu chí và cột điểm',
      'table left out: no column of criteria and no column of points',
    ),
  columnsGuessed: () =>
    say(
      'warning',
      'bảng không có dòng tiêu đề cột; đã đoán các cột theo nội dung',
      'no header row; columns guessed from what they hold',
    ),
  columnsInherited: () =>
    say(
      'note',
      'bảng không có dòng tiêu đề cột; hiểu là phần tiếp theo của bảng trước',
      'no header row; read as the continuation of the table before',
    ),
  noMaxColumn: () => say('error', 'không thấy cột điểm tối đa', 'no column of maximum points was found'),
  otherSet: (code: string) =>
    say(
      'error',
      `bảng bắt đầu lại từ mục ${code}, có vẻ là một bộ tiêu chí khác; chưa đưa vào bản thảo, hãy nhập riêng bảng này`,
      `the table starts again at ${code} and seems to be another set; left out of the draft, import it separately`,
    ),
  headingSkipped: () =>
    say('note', 'dòng chữ không thuộc mục nào, đã bỏ qua', 'words that belong to no node, left out'),
  strangeCode: () => say('error', 'không đọc được số thứ tự', 'the numbering cannot be read'),
  automaticNumber: (code: string) =>
    say(
      'error',
      `số thứ tự do Word tự đánh nên không có trong tệp; tạm đặt mã ${code}, hãy gõ số thứ tự thành chữ rồi nhập lại`,
      `the number is counted by Word and not in the file; given the code ${code} for now, type the numbers and import again`,
    ),
  noCode: (code: string) =>
    say(
      'warning',
      `dòng không có số thứ tự; tạm đặt mã ${code}`,
      `the row has no numbering; given the code ${code} for now`,
    ),
  orphan: (code: string) =>
    say(
      'error',
      `không thấy mục cha của ${code} ở phía trên`,
      `the parent of ${code} does not stand above it`,
    ),
  order: (code: string, before: string) =>
    say(
      'warning',
      `số thứ tự không liên tục: ${code} đứng ngay sau ${before}`,
      `numbering is not in order: ${code} comes right after ${before}`,
    ),
  firstNotOne: (code: string) =>
    say(
      'warning',
      `số thứ tự không bắt đầu từ 1: mục đầu tiên ở đây là ${code}`,
      `numbering does not start at 1: the first node here is ${code}`,
    ),
  duplicate: (code: string, given: string) =>
    say(
      'error',
      `mã ${code} bị trùng; tạm đặt là ${given}`,
      `the code ${code} occurs twice; given the code ${given} for now`,
    ),
  lostZero: (read: string, code: string) =>
    say(
      'warning',
      `ô mã là số ${read.replace('.', ',')} trong bảng tính; theo thứ tự, hiểu là ${code}`,
      `the code is the number ${read} in the spreadsheet; by its place read as ${code}`,
    ),
  noName: () => say('error', 'mục không có tên', 'the node has no name'),
  noMax: () => say('error', 'thiếu điểm tối đa', 'no maximum points'),
  strangeMax: () => say('error', 'không đọc được điểm tối đa', 'the maximum points cannot be read'),
  negativeMax: () =>
    say('error', 'điểm tối đa là số âm, chưa đưa vào', 'the maximum is negative and was left out'),
  maxInName: (max: number) =>
    say(
      'warning',
      `điểm tối đa ${comma(max)} lấy từ trong tên mục`,
      `the maximum of ${max} was taken from the name`,
    ),
  maxFromSurvey: (max: number) =>
    say(
      'warning',
      `điểm tối đa ${comma(max)} lấy từ cột điều tra xã hội học`,
      `the maximum of ${max} was taken from the survey column`,
    ),
  sum: (children: number, max: number) =>
    say(
      'error',
      `các mục con cộng lại được ${comma(children)} điểm, khác điểm tối đa ${comma(max)}`,
      `the children add up to ${children} points, not to the maximum of ${max}`,
    ),
  total: (children: number, total: number) =>
    say(
      'error',
      `các mục lớn cộng lại được ${comma(children)} điểm, khác dòng tổng cộng ${comma(total)}`,
      `the top nodes add up to ${children} points, not to the total row of ${total}`,
    ),
  strangeTotal: () =>
    say('warning', 'không đọc được điểm của dòng tổng cộng', 'the points of the total row cannot be read'),
  scaleGuessed: (scale: number) =>
    say(
      'warning',
      `văn bản không có dòng tổng cộng; thang điểm ${comma(scale)} là tổng các mục lớn`,
      `there is no total row; the scale of ${scale} is the sum of the top nodes`,
    ),
  scaleUnknown: () =>
    say(
      'error',
      'chưa rõ thang điểm vì không có dòng tổng cộng và có mục lớn thiếu điểm; tạm để 100',
      'the scale is unknown: no total row, and a top node has no maximum; 100 for now',
    ),
  outside: (bonus: boolean) =>
    say(
      'warning',
      `hiểu là ${bonus ? 'điểm thưởng' : 'điểm trừ'}, nằm ngoài thang điểm`,
      `read as ${bonus ? 'bonus' : 'penalty'} points outside the scale`,
    ),
  letterOptions: () =>
    say(
      'warning',
      'các dòng a), b)… được hiểu là các mức chấm điểm, không phải tiêu chí thành phần',
      'the rows a), b)… were read as levels of points, not as components',
    ),
  ruleAbove: () =>
    say(
      'note',
      'nội dung này đứng ở mục có mục con, không phải cách tính điểm; đã chuyển vào ghi chú',
      'the words stand at a node with children, where nothing is scored; kept in the note',
    ),
  noRule: () =>
    say('error', 'không thấy cách tính điểm, cần viết tay', 'no rule was found; write it by hand'),
  ruleUnknown: (text: string) =>
    say(
      'error',
      `chưa hiểu cách tính: “${shortened(text)}” — cần viết tay`,
      `the rule was not understood: “${shortened(text)}” — write it by hand`,
    ),
  zeroDenominator: () =>
    say(
      'warning',
      'văn bản không nói mẫu số bằng 0 thì tính thế nào; tạm để “chưa có số liệu”',
      'the text does not say what a zero denominator means; “missing” for now',
    ),
  shareParts: () =>
    say(
      'warning',
      'văn bản không nói rõ tử số và mẫu số của tỷ lệ đếm gì; cần đặt lại tên hai số liệu',
      'the text does not say what the two parts of the share count; name the two measures',
    ),
  mixedLevels: () =>
    say(
      'warning',
      'có mức nêu bằng số, có mức nêu bằng lời; tạm để thành các mức do người chấm chọn',
      'some levels are numbers and some are words; kept as levels a person chooses from',
    ),
  highestLevel: (highest: number, max: number) =>
    say(
      'error',
      `mức cao nhất được ${comma(highest)} điểm, khác điểm tối đa ${comma(max)}`,
      `the best level gives ${highest} points, not the maximum of ${max}`,
    ),
  looseOptions: () =>
    say(
      'warning',
      'số đứng cuối câu không có dấu hai chấm được hiểu là điểm',
      'a number at the end without a colon was read as points',
    ),
  gap: (at: number) =>
    say(
      'warning',
      `các khoảng để hở tại ${comma(at)}: không rõ giá trị này được mấy điểm`,
      `the bands leave a gap at ${at}: its points are unknown`,
    ),
  overlap: (at: number) =>
    say(
      'warning',
      `hai khoảng cùng chứa ${comma(at)}; tạm theo khoảng nêu trước`,
      `two bands hold ${at}; the one named first decides for now`,
    ),
  surveyByWords: () =>
    say(
      'warning',
      'hiểu là chấm bằng điều tra xã hội học theo chữ trong ô',
      'read as scored by survey from the words of the cell',
    ),
  surveyInherited: () =>
    say(
      'warning',
      'hiểu là chấm bằng điều tra xã hội học theo mục cha',
      'read as scored by survey because the parent is',
    ),
  surveyPoints: (max: number) =>
    say(
      'warning',
      `văn bản chỉ nói điều tra xã hội học, không nói cách quy ra điểm; tạm nhận thẳng điểm điều tra từ 0 đến ${comma(max)}`,
      `the text only says survey, not how answers become points; survey points from 0 to ${max} are taken as they are for now`,
    ),
  surveyWithoutMax: () =>
    say(
      'error',
      'chấm bằng điều tra xã hội học nhưng thiếu điểm tối đa nên chưa lập được cách tính',
      'scored by survey, but without a maximum there is no rule yet',
    ),
  surveyShare: () =>
    say(
      'warning',
      'văn bản không nói tỷ lệ của điều tra tính từ những câu trả lời nào; tạm nhận tỷ lệ từ 0 đến 100',
      'the text does not say which answers the share is taken from; a share from 0 to 100 is taken for now',
    ),
  judgedStep: () =>
    say(
      'warning',
      'văn bản không nói bước điểm; tạm để 0,25',
      'the text does not state the step of points; 0.25 for now',
    ),
  titleAndBasis: () =>
    say(
      'error',
      'tên bộ chỉ số và căn cứ ban hành không nằm trong bảng, cần viết tay',
      'the title and the legal basis are not in the tables; write them by hand',
    ),
  validFrom: () =>
    say(
      'warning',
      'ngày có hiệu lực không nằm trong bảng; tạm lấy ngày đầu năm của phiên bản',
      'the date of effect is not in the tables; the first day of the edition’s year for now',
    ),
  precision: () =>
    say(
      'warning',
      'bảng không nói cách làm tròn; tạm làm tròn điểm đến 2 chữ số thập phân',
      'the tables do not say how to round; points to 2 decimals for now',
    ),
  ranking: () =>
    say(
      'warning',
      'bảng không nói cách xếp hạng khi bằng điểm; tạm xếp đồng hạng 1, 2, 2, 4',
      'the tables do not say how ties are ranked; 1, 2, 2, 4 for now',
    ),
  groups: () =>
    say(
      'warning',
      'bảng không nói nhóm đơn vị được xếp hạng; tạm để một nhóm chung',
      'the tables do not name the unit groups; one group for now',
    ),
} as const

/** At most 160 letters of a text, in one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

function say(severity: DoubtSeverity, vi: string, en: string): DoubtSentence {
  return { severity, vi, en }
}
