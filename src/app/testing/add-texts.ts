import type { Session } from '../session.ts'
import { takeIn, type TakenReport } from '../take-in.ts'
import { localIntake } from './local-reader.ts'

/** Texts, read and added; documents are left out. */
export const addTexts = async (
  session: Session,
  inputs: readonly { readonly name?: string; readonly bytes: Uint8Array }[],
  options: { readonly progress?: (done: number) => void; readonly signal?: AbortSignal } = {},
): Promise<readonly TakenReport[]> => {
  const sources = inputs.map(({ bytes, ...rest }) => ({ ...rest, content: bytes }))
  const importDocument = () => Promise.resolve({ outcome: 'held' } as const)
  const taken = await takeIn(session, sources, { ...options, intake: localIntake(), importDocument })
  return taken.map(({ report }) => report)
}
