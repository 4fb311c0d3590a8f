import { deskActs } from './desk-acts.ts'
import { libraryActs } from './library-acts.ts'
import { reviewActs } from './review-acts.ts'
import type { Step } from './step.ts'
import type { Hand } from './world.ts'

/** Something that a person does in a window. */
export type Act = (hand: Hand, step: Step) => void | Promise<void>

const acts: readonly Act[] = [...deskActs, ...deskActs, ...reviewActs, ...libraryActs]

/** What a step does. */
export const actOf = ({ act }: Pick<Step, 'act'>): Act => acts[act % acts.length] ?? (() => undefined)
