import { type FaultCase, scoredBy } from '../notation.ts'

/** Bands and levels. */
export const bandsAndLevelsCases: readonly FaultCase[] = [
  {
    code: 'band-unreachable',
    keys: scoredBy(
      'kind: bands, measure: done, bands: [{from: 5, points: 10}, {below: 5, points: 0}, §{from: 7, to: 9, points: 5}]',
    ),
    path: 'nodes[0].rule.bands[2]',
    vi: 'Tiêu chí thành phần 1: khoảng số 3 (từ 7 đến 9) không bao giờ tới lượt vì các khoảng trước đã bao hết; hãy sắp lại hoặc sửa cận.',
    en: 'Component 1: band 3 (from 7 to 9) is never reached, earlier bands cover it; reorder the bands or correct the bounds.',
  },
  {
    code: 'band-unreachable',
    keys: scoredBy('kind: bands, measure: done, bands: [{points: 10}, §{above: 3, points: 0}]'),
    path: 'nodes[0].rule.bands[1]',
    vi: 'Tiêu chí thành phần 1: khoảng số 2 (trên 3) không bao giờ tới lượt vì các khoảng trước đã bao hết; hãy sắp lại hoặc sửa cận.',
    en: 'Component 1: band 2 (above 3) is never reached, earlier bands cover it; reorder the bands or correct the bounds.',
  },
  {
    code: 'band-gap',
    keys: scoredBy('kind: bands, measure: done, bands: §[{above: 4, points: 10}, {to: 3, points: 0}]'),
    path: 'nodes[0].rule.bands',
    vi: 'Tiêu chí thành phần 1: giá trị trên 3 đến 4 không thuộc khoảng nào; hãy thêm khoảng, sửa cận, hoặc khai báo least và most của số liệu.',
    en: 'Component 1: no band holds values above 3 up to 4; add a band, correct the bounds, or declare least and most of the measure.',
  },
  {
    code: 'band-gap',
    keys: scoredBy(
      'kind: bands, numerator: done, denominator: due, zero: full, bands: §[{above: 90, points: 10}, {from: 70, below: 90, points: 5}, {below: 70, points: 0}]',
    ),
    path: 'nodes[0].rule.bands',
    vi: 'Tiêu chí thành phần 1: giá trị đúng 90% không thuộc khoảng nào; hãy thêm khoảng, sửa cận, hoặc khai báo least và most của số liệu.',
    en: 'Component 1: no band holds values of exactly 90%; add a band, correct the bounds, or declare least and most of the measure.',
  },
  {
    code: 'band-gap',
    keys: scoredBy(
      'kind: bands, numerator: done, denominator: due, zero: full, bands: §[{from: 90, points: 10}, {from: 0.5, below: 90, points: 5}]',
    ),
    path: 'nodes[0].rule.bands',
    vi: 'Tiêu chí thành phần 1: giá trị từ 0% đến dưới 0,5% không thuộc khoảng nào; hãy thêm khoảng, sửa cận, hoặc khai báo least và most của số liệu.',
    en: 'Component 1: no band holds values from 0% to below 0.5%; add a band, correct the bounds, or declare least and most of the measure.',
  },
  {
    code: 'band-gap',
    keys: scoredBy(
      'kind: bands, formula: done - due, bands: §[{above: 0, points: 10}, {to: 0, above: -5, points: 5}]',
    ),
    path: 'nodes[0].rule.bands',
    vi: 'Tiêu chí thành phần 1: giá trị từ -5 trở xuống không thuộc khoảng nào; hãy thêm khoảng, sửa cận, hoặc khai báo least và most của số liệu.',
    en: 'Component 1: no band holds values up to -5; add a band, correct the bounds, or declare least and most of the measure.',
  },
  {
    code: 'band-empty',
    keys: scoredBy(
      'kind: bands, measure: done, bands: [{from: 0, points: 10}, §{above: 5, below: 5, points: 5}]',
    ),
    path: 'nodes[0].rule.bands[1]',
    vi: 'Tiêu chí thành phần 1: khoảng số 2 không chứa số nào vì cận dưới không nhỏ hơn cận trên; hãy sửa các cận.',
    en: 'Component 1: band 2 holds no number, its lower bound is not below the upper one; correct the bounds.',
  },
  {
    code: 'band-bounds-unclear',
    keys: scoredBy(
      'kind: bands, measure: done, bands: [§{from: 0, above: 0, points: 10}, {to: 0, points: 0}]',
    ),
    path: 'nodes[0].rule.bands[0]',
    vi: 'Tiêu chí thành phần 1: khoảng số 1 ghi cả hai cận cùng một phía; chỉ ghi above hoặc from, và to hoặc below.',
    en: 'Component 1: band 1 gives two bounds on one side; write above or from, and to or below.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy('kind: bands, measure: done, bands: [{from: 5, points: §11}, {below: 5, points: 0}]'),
    path: 'nodes[0].rule.bands[0].points',
    vi: 'Tiêu chí thành phần 1: mức 11 điểm không hợp lệ, điểm phải từ 0 đến 10; hãy sửa mức điểm hoặc điểm tối đa.',
    en: 'Component 1: 11 points are not possible, points must be from 0 to 10; correct the points or the maximum.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy('kind: bands, measure: done, bands: [{from: 5, points: 10}, {below: 5, points: §-0.5}]'),
    path: 'nodes[0].rule.bands[1].points',
    vi: 'Tiêu chí thành phần 1: mức -0,5 điểm không hợp lệ, điểm phải từ 0 đến 10; hãy sửa mức điểm hoặc điểm tối đa.',
    en: 'Component 1: -0.5 points are not possible, points must be from 0 to 10; correct the points or the maximum.',
  },
  {
    code: 'too-many-decimals',
    keys: scoredBy(
      'kind: bands, measure: done, bands: [{from: 5, points: 10}, {below: 5, points: §1.00001}]',
    ),
    path: 'nodes[0].rule.bands[1].points',
    vi: 'Tiêu chí thành phần 1: 1,00001 có hơn bốn chữ số thập phân; điểm chỉ ghi đến phần vạn, hãy làm tròn.',
    en: 'Component 1: 1.00001 has more than four decimals; points go to ten-thousandths, round the number.',
  },
  {
    code: 'max-never-reached',
    keys: scoredBy('kind: bands, measure: done, bands: §[{from: 5, points: 9.5}, {below: 5, points: 0}]'),
    path: 'nodes[0].rule.bands',
    vi: 'Tiêu chí thành phần 1: điểm tối đa 10 không bao giờ đạt được, cao nhất chỉ 9,5; hãy xem lại các mức điểm.',
    en: 'Component 1: the maximum of 10 is never reached, 9.5 is the most; check the points.',
  },
  {
    code: 'overlapping-levels',
    keys: scoredBy(
      'kind: levels, measure: when, levels: [{when: [early, on_time], points: 10}, {when: [late, §on_time], points: 0}]',
    ),
    path: 'nodes[0].rule.levels[1].when[1]',
    vi: 'Tiêu chí thành phần 1: phương án "on_time" đã thuộc mức số 1, không thể thuộc cả mức số 2; hãy bỏ ở một mức.',
    en: 'Component 1: the answer "on_time" already belongs to level 1 and cannot belong to level 2 too; remove it from one.',
  },
  {
    code: 'unknown-answer',
    keys: scoredBy(
      'kind: levels, measure: when, levels: [{when: [early, on_time], points: 10}, {when: late, points: 5}, {when: §on_tme, points: 0}]',
    ),
    path: 'nodes[0].rule.levels[2].when',
    vi: 'Tiêu chí thành phần 1: số liệu when không có phương án "on_tme"; có phải là "on_time"? Các phương án: early, on_time, late.',
    en: 'Component 1: the measure when has no answer "on_tme"; did you mean "on_time"? Its answers: early, on_time, late.',
  },
  {
    code: 'answer-without-level',
    keys: scoredBy(
      'kind: levels, measure: when, levels: §[{when: early, points: 10}, {when: on_time, points: 5}]',
    ),
    path: 'nodes[0].rule.levels',
    vi: 'Tiêu chí thành phần 1: phương án late của số liệu when chưa có mức điểm; hãy thêm vào một mức.',
    en: 'Component 1: the answers late of measure when have no level; add them to one.',
  },
  {
    code: 'max-never-reached',
    keys: scoredBy(
      'kind: levels, measure: when, levels: §[{when: [early, on_time], points: 9}, {when: late, points: 0}]',
    ),
    path: 'nodes[0].rule.levels',
    vi: 'Tiêu chí thành phần 1: điểm tối đa 10 không bao giờ đạt được, cao nhất chỉ 9; hãy xem lại các mức điểm.',
    en: 'Component 1: the maximum of 10 is never reached, 9 is the most; check the points.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy(
      'kind: levels, measure: when, levels: [{when: [early, on_time], points: 10}, {when: late, points: §10.5}]',
    ),
    path: 'nodes[0].rule.levels[1].points',
    vi: 'Tiêu chí thành phần 1: mức 10,5 điểm không hợp lệ, điểm phải từ 0 đến 10; hãy sửa mức điểm hoặc điểm tối đa.',
    en: 'Component 1: 10.5 points are not possible, points must be from 0 to 10; correct the points or the maximum.',
  },
]
