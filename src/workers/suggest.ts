import { answer, type SuggestRequest } from '../suggest/asking.ts'

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => postMessage(answer(data)))
