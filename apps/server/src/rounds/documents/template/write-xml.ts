import type { XmlElement, XmlNode } from '@cj-tech-master/excelts/xml'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const text = (value: string): string =>
  value
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>]/g, (letter) => ESCAPES[letter]!)

const attribute = (value: string): string =>
  value
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"\t\n\r]/g, (letter) => ESCAPES[letter]!)

function write(node: XmlNode, out: string[]): void {
  if (node.type === 'text' || node.type === 'cdata') out.push(text(node.value))
  if (node.type !== 'element') return
  out.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes))
    out.push(' ', name, '="', attribute(value), '"')
  if (node.children.length === 0) {
    out.push('/>')
    return
  }
  out.push('>')
  for (const child of node.children) write(child, out)
  out.push('</', node.name, '>')
}

/** A part as XML. Letters that XML cannot write are left out. */
export function writeXml(root: XmlElement): Uint8Array {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  write(root, out)
  return new TextEncoder().encode(out.join(''))
}
