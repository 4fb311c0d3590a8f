import type { Evidence } from '../../core/entities.ts'
import type { EvidenceFields } from '../../core/operations/evidence.ts'

/** What is written in the form, field by field. */
export interface EvidenceDraft {
  place: string
  archiveUrl: string
  quote: string
  title: string
  stance: Evidence['stance']
  kind: Evidence['kind']
  page: string
  timecode: string
  retrievedAt: string
  note: string
  file: { readonly name: string; readonly sha256: string } | undefined
}

/** @param today as `2017-02-02` */
export const emptyDraft = (today: string): EvidenceDraft => ({
  place: '',
  archiveUrl: '',
  quote: '',
  title: '',
  stance: 'supports',
  kind: 'document',
  page: '',
  timecode: '',
  retrievedAt: today,
  note: '',
  file: undefined,
})

export const draftOf = (evidence: Evidence): EvidenceDraft => {
  const { locator } = evidence
  return {
    place: locator.url ?? locator.citation ?? '',
    archiveUrl: locator.archiveUrl ?? '',
    quote: evidence.quote ?? '',
    title: evidence.title,
    stance: evidence.stance,
    kind: evidence.kind,
    page: locator.page ?? '',
    timecode: locator.timecode ?? '',
    retrievedAt: evidence.retrievedAt ?? '',
    note: evidence.note ?? '',
    file: locator.fileSha256 === undefined ? undefined : { name: locator.fileName ?? '', sha256: locator.fileSha256 },
  }
}

const isAddress = (written: string): boolean => /^https?:\/\/\S+$/iu.test(written)

const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname.replace(/^www\./u, '')
  } catch {
    return address
  }
}

const brief = (words: string): string => {
  const flat = words.replaceAll(/\s+/gu, ' ').trim()
  return flat.length <= 80 ? flat : `${flat.slice(0, 80).replace(/[\ud800-\udbff]$/u, '')}…`
}

/** What evidence is called when nobody has named it: after its place, its file or its words. */
const titleFor = (draft: EvidenceDraft): string => {
  const place = draft.place.trim()
  if (draft.title.trim() !== '') return draft.title.trim()
  if (isAddress(place)) return hostOf(place)
  if (place !== '') return brief(place)
  return draft.file?.name ?? brief(draft.quote)
}

const written = <K extends string>(key: K, value: string): { readonly [P in K]?: string } => {
  const trimmed = value.trim()
  return trimmed === '' ? {} : ({ [key]: trimmed } as { readonly [P in K]: string })
}

/** Whether a draft says where the evidence can be found again. */
export const hasPlace = ({ place, archiveUrl, page, timecode, file }: EvidenceDraft): boolean =>
  file !== undefined || [place, archiveUrl, page, timecode].some((text) => text.trim() !== '')

/** The evidence that a draft describes; undefined while it has neither a name nor anything to take one from. */
export const fieldsOf = (draft: EvidenceDraft): EvidenceFields | undefined => {
  const title = titleFor(draft)
  if (title === '') return undefined
  const place = draft.place.trim()
  return {
    stance: draft.stance,
    kind: draft.kind,
    title,
    locator: {
      ...written(isAddress(place) ? 'url' : 'citation', place),
      ...written('archiveUrl', draft.archiveUrl),
      ...(draft.file ? { ...written('fileName', draft.file.name), fileSha256: draft.file.sha256 } : {}),
      ...written('page', draft.page),
      ...written('timecode', draft.timecode),
    },
    ...written('quote', draft.quote),
    ...written('retrievedAt', draft.retrievedAt),
    ...written('note', draft.note),
  }
}
