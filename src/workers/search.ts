import { answer, TextIndex, type SearchRequest } from '../core/text-index.ts'

const index = new TextIndex()

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const reply = answer(index, data)
  if (reply) postMessage(reply)
})
