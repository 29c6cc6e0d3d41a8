import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/text/language.ts'
import { loginPage } from '../../src/text/mailboxes/login-page.ts'

test.each(LANGUAGES)('the page at the end of a login is a page in %s without anything active', (language) => {
  const page = loginPage(language)
  expect(page).toMatch(
    new RegExp(`^<!doctype html><html lang="${language}"><meta charset="utf-8"><title>[^<]+</title>`),
  )
  expect(page).not.toMatch(/<script|<img|<link|style|href|src=|http/i)
})
