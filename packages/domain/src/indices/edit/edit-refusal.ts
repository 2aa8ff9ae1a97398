/** A change that cannot be made to this definition, told in both languages. */
export class EditRefusal extends Error {
  readonly vi: string
  readonly en: string

  private constructor(vi: string, en: string) {
    super(vi)
    this.name = 'EditRefusal'
    this.vi = vi
    this.en = en
  }

  /** The text is no YAML. */
  static unreadable(): EditRefusal {
    return new EditRefusal(
      'Văn bản YAML đang có lỗi cú pháp; hãy sửa ở khung YAML trước.',
      'The YAML text has syntax faults; correct them in the YAML view first.',
    )
  }

  /** The place to change is not in the text. */
  static noPlace(): EditRefusal {
    return new EditRefusal(
      'Chỗ cần sửa không còn trong định nghĩa; hãy chọn lại mục.',
      'The place to change is no longer in the definition; choose the node again.',
    )
  }

  /** A node would come to lie below itself. */
  static intoItself(): EditRefusal {
    return new EditRefusal(
      'Không thể chuyển một mục vào bên trong chính nó.',
      'A node cannot be moved into itself.',
    )
  }
}
