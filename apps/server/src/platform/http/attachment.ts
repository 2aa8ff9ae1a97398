/** A `Content-Disposition` that saves the answer under a name with any letters (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\/]/g, '_')
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
