import { describe, expect, test } from 'vitest'
import { escapeHtml, paragraph } from './paragraph.js'

test('escapeHtml: default: signs become entities, and an entity is not taken for one', () => {
  expect(escapeHtml('a < b > c & d &lt; "e"')).toBe('a &lt; b &gt; c &amp; d &amp;lt; "e"')
})

describe('paragraph', () => {
  test('default: lines are parted by br, in a div', () => {
    expect(paragraph('Right knee\nSwelling < 1 cm\r\n\r\nROM & gait\rfine')).toBe(
      '<div>Right knee<br>Swelling &lt; 1 cm<br><br>ROM &amp; gait<br>fine</div>',
    )
  })

  test('behavior: nothing that Cliniko strips is left', () => {
    expect(paragraph('left\tright\n')).toBe('<div>left right</div>')
  })

  test('behavior: tags that were typed stay text', () => {
    expect(paragraph('<script>alert(1)</script>')).toBe('<div>&lt;script&gt;alert(1)&lt;/script&gt;</div>')
  })

  test.each(['', '  ', '\n\t\r\n'])('input: nothing to see in %j', (text) => {
    expect(paragraph(text)).toBe('')
  })
})
