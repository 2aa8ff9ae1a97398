import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from './html.ts'

describe('html', () => {
  test('escapes the five signs in text and in attributes', () => {
    const name = `<script>alert("x")</script> & 'y'`
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    )
  })

  test('puts markup in as it is, lists one after the other, and nothing for what is not there', () => {
    const items = ['a<b', 2].map((item) => html`<li>${item}</li>`)
    expect(html`<ul>${items}${null}${undefined}${false}${''}</ul>`.markup).toBe(
      '<ul><li>a&lt;b</li><li>2</li></ul>',
    )
  })

  test('shows zero', () => expect(html`<b>${0}</b>`.markup).toBe('<b>0</b>'))

  test('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<i t="${text}">${text}</i>`
        expect(markup.match(/</g)).toHaveLength(2)
        expect(markup.match(/"/g)).toHaveLength(2)
      }),
    )
  })
})
