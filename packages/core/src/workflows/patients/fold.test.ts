import { expect, test } from 'vitest'
import { fold } from './fold.js'

test.each([
  ['Zoë', 'zoe'],
  ['ZOE', 'zoe'],
  ['Łukasz Wałęsa', 'lukasz walesa'],
  ['Guðmundsdóttir', 'gudmundsdottir'],
  ['Søren Ærø', 'soren aero'],
  ['Strauß', 'strauss'],
  ['İpek Işık', 'ipek isik'],
  ['Nguyễn Đức', 'nguyen duc'],
  ["O'Brien", 'obrien'],
  ['O’Brien', 'obrien'],
  ['Müller-Jose', 'muller jose'],
  ['김철수', '김철수'.normalize('NFKD')],
  ['', ''],
])('default: folds %s', (text, expected) => {
  expect(fold(text)).toBe(expected)
})
