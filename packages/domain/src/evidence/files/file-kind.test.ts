import { describe, expect, test } from 'vitest'
import { bareName, downloadName, endingOf, nameMismatch } from './file-kind.ts'

describe('the name of a file', () => {
  test.each([
    ['Báo cáo.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['không đuôi', ''],
    ['125.BC STC', ''],
    ['', ''],
  ])('%j ends in %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending)
  })

  test.each([
    ['C:\\Tài liệu\\Báo cáo quý IV.pdf', 'Báo cáo quý IV'],
    ['125.BC-STC', '125.BC-STC'],
    ['a/b/scan.JPG', 'scan'],
    ['', ''],
  ])('%j is told without folder and ending as %j', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })

  test('promises another content than a PDF when it ends in docx, and nothing when it has no ending', () => {
    expect(nameMismatch('a.docx', 'pdf')).toBe(true)
    expect(nameMismatch('a.PDF', 'pdf')).toBe(false)
    expect(nameMismatch('a.jpg', 'jpeg')).toBe(false)
    expect(nameMismatch('a', 'pdf')).toBe(false)
  })

  test.each([
    ['../../a.exe', 'pdf', 'a.exe.pdf'],
    ['Báo cáo.pdf', 'pdf', 'Báo cáo.pdf'],
    ['ảnh.jpeg', 'jpeg', 'ảnh.jpeg'],
    ['a"b\r\nc.pdf', 'pdf', 'a_b__c.pdf'],
    ['gpj.\u202efdp', 'pdf', 'gpj._fdp.pdf'],
    ['..', 'png', 'tai-lieu.png'],
    ['', 'xlsx', 'tai-lieu.xlsx'],
  ] as const)('%j of a %s is saved as %j', (name, kind, expected) => {
    expect(downloadName(name, kind)).toBe(expected)
  })
})
