import fc from 'fast-check'

/*
 * Property tests draw the same cases at each run, so that a change is judged by what it changed and not by luck.
 * ISNAD_SEED=random draws others, and ISNAD_SEED=N draws those that a failure named.
 */
const { ISNAD_SEED: told } = process.env
if (told !== 'random') fc.configureGlobal({ seed: Number(told ?? 20_251_103) })
