import type { Language } from '../language.ts'

/** The page that the browser shows when a provider sends the user back: without scripts, pictures or links, and the same for yes and no. */
export function loginPage(language: Language): string {
  const { title, text } = WORDS[language]
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`
}

const WORDS: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  en: { title: 'Postdesk', text: 'The answer has arrived. This page can be closed; Postdesk says how it went.' },
  de: {
    title: 'Postdesk',
    text: 'Die Antwort ist angekommen. Diese Seite kann geschlossen werden; Postdesk sagt, wie es ausging.',
  },
}
