import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Language } from '../../text/language.ts'
import { toJson } from './to-json.ts'

/** The analysis as scripts get it: documented in resources/schemas/analysis.schema.json; every sentence in one language. */
export function analysisToJson({ report, ...rest }: Analysis, language: Language): unknown {
  return { version: 1, language, ...inOneLanguage(rest, language), report: toJson(report, language) }
}

/** What stands in all languages becomes a text; everything else stays. */
function inOneLanguage<T extends object>(value: T, language: Language): object {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spoken(part, language)]))
}

function spoken(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => spoken(one, language))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalized(value)) return value[language]
  return inOneLanguage(value, language)
}

function isLocalized(value: object): value is Readonly<Record<Language, string>> {
  const { en, de } = value as { readonly en?: unknown; readonly de?: unknown }
  return typeof en === 'string' && typeof de === 'string' && Object.keys(value).length === 2
}
