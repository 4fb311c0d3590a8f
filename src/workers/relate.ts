import { answer, type RelateRequest } from '../core/relate/answer.ts'
import { RelateIndex } from '../core/relate/relate-index.ts'

const index = new RelateIndex()

addEventListener('message', ({ data }: MessageEvent<RelateRequest>) => {
  for (const reply of answer(index, data)) postMessage(reply)
})
