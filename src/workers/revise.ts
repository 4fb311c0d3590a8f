import { revise, type RevisionTask } from '../revise/revise.ts'

addEventListener('message', ({ data }: MessageEvent<RevisionTask>) => postMessage(revise(data)))
